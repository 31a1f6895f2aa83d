package cn.sanzi.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets.
 *
 * @param data the folder of all that must survive: database, files, keys
 * @param demo whether this is a demonstration, with its own accounts and its own today
 * @param keyFile where the master keys lie; empty for the data folder
 */
@ConfigurationProperties("sanzi")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("") String keyFile) {}

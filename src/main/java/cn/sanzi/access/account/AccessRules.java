package cn.sanzi.access.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The parameters of GB/T 22239-2019 level 3, 8.1.4.1 a and b, as this house sets them.
 *
 * @param passwordLength fewest characters of a password
 * @param passwordAge after which it must be changed
 * @param passwordsRemembered how many former passwords may not come back
 * @param failures failed sign-ins in a row after which the login is locked
 * @param lock how long it is locked, and how long for an administrator's
 * @param sessions how many sessions one account may have at once; the oldest gives way
 */
@ConfigurationProperties("sanzi.access")
public record AccessRules(
    @DefaultValue("10") int passwordLength,
    @DefaultValue("90d") Duration passwordAge,
    @DefaultValue("5") int passwordsRemembered,
    @DefaultValue("5") int failures,
    @DefaultValue("30m") Duration lock,
    @DefaultValue("60m") Duration lockOfAdministrators,
    @DefaultValue("2") int sessions) {}

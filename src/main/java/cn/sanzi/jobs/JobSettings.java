package cn.sanzi.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node works on jobs.
 *
 * @param workers how many at a time; 0 for a node that runs none
 * @param node its name, different from that of every other node on the same database
 */
@ConfigurationProperties("sanzi.jobs")
record JobSettings(@DefaultValue("2") int workers, @DefaultValue("main") String node) {}

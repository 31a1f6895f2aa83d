package cn.sanzi.inventory.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where review changes its way of working.
 *
 * @param large from so many rows on a table is entered into the register by a job, instead of while
 *     its last signer waits
 */
@ConfigurationProperties("sanzi.inventory.review")
record ReviewLimits(@DefaultValue("20000") int large) {}

package cn.sanzi.approval;

import cn.sanzi.access.Role;

/**
 * One stage of a flow (审批环节).
 *
 * @param role who signs here, within the reach of his post
 * @param independent whether whoever declared the data is kept from signing here
 */
public record Stage(String key, String label, Role role, boolean independent) {}

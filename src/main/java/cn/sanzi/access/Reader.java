package cn.sanzi.access;

import cn.sanzi.shared.Actor;

/**
 * The person behind a request: who acts and what they may see. A controller takes it as a
 * parameter.
 */
public record Reader(Actor actor, Scope scope) {}

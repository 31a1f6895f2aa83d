package cn.sanzi.organization;

/**
 * A jurisdiction (辖区): the city's own level, a county or a park. Internal and immutable, the
 * distribution key of all that grows with assets; the division code (行政区划代码) may change, this never
 * does.
 */
public record RegionId(int value) {}

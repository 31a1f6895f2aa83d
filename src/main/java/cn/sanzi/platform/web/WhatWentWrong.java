package cn.sanzi.platform.web;

/** Sentences for what goes wrong before our code is asked, by HTTP status. */
final class WhatWentWrong {

  private WhatWentWrong() {}

  static ProblemDocument of(int status) {
    return switch (status) {
      case 401 -> problem(status, "access.not-signed-in", "尚未登录或登录已过期，请重新登录");
      case 403 -> problem(status, "access.forbidden", "您的岗位没有这项权限");
      case 404 -> problem(status, "request.not-found", "没有这个地址，请检查链接");
      case 405, 406, 415 -> problem(status, "request.not-supported", "不支持这种请求方式");
      case 413 -> problem(status, "request.too-large", "上传的文件太大，超过了系统允许的大小");
      default -> problem(status, "request.invalid", "请求有误，请刷新页面后重试");
    };
  }

  private static ProblemDocument problem(int status, String code, String sentence) {
    return ProblemDocument.of(status, code, sentence, null);
  }
}

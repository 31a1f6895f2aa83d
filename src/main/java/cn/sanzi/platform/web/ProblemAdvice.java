package cn.sanzi.platform.web;

import cn.sanzi.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller throws into a problem document with a Chinese sentence. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Refused refused) {
    ProblemDocument problem = ProblemDocument.of(refused.refusal());
    LOG.debug("{} {}", problem.errorId(), refused.getMessage());
    return answer(problem, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException denied) {
    return answer(403, "access.forbidden", "您的岗位没有这项权限", null);
  }

  @ExceptionHandler
  ResponseEntity<Object> incomplete(IncompleteBody body) {
    String sentence = "“" + body.field() + "”没有填写，请检查后重试";
    return answer(400, "request.invalid", sentence, body.field());
  }

  @ExceptionHandler
  ResponseEntity<Object> badUpload(MultipartException broken) {
    return answer(400, "request.broken-upload", "上传没有完成，请重新上传", null);
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Throwable trouble) {
    return answer(unexpectedProblem(trouble), new HttpHeaders());
  }

  static ProblemDocument unexpectedProblem(Throwable trouble) {
    ProblemDocument bare = ProblemDocument.of(500, "platform.unexpected", "", null);
    LOG.error("error {}", bare.errorId(), trouble);
    return new ProblemDocument(
        bare.type(),
        bare.title(),
        bare.status(),
        "系统出错了，没有保存。请稍后再试；仍不行，请把错误编号 " + bare.errorId() + " 告诉系统管理员",
        bare.code(),
        null,
        null,
        bare.errorId(),
        bare.details());
  }

  /** All that Spring itself refuses, from a missing parameter to a wrong method. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception trouble,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (status.is5xxServerError()) {
      return unexpected(trouble);
    }
    ProblemDocument problem = problemOf(trouble, status.value());
    LOG.debug("{} {}", problem.errorId(), trouble.getMessage());
    return answer(problem, headers);
  }

  private static ProblemDocument problemOf(Exception trouble, int status) {
    String field = fieldOf(trouble);
    if (field != null) {
      String sentence = "“" + field + "”缺少或填写有误，请检查后重试";
      return ProblemDocument.of(status, "request.invalid", sentence, field);
    }
    if (trouble instanceof HttpMessageNotReadableException) {
      return ProblemDocument.of(status, "request.unreadable", "提交的内容无法识别，请刷新页面后重试", null);
    }
    return WhatWentWrong.of(status);
  }

  private static @Nullable String fieldOf(Exception trouble) {
    return switch (trouble) {
      case MissingServletRequestParameterException e -> e.getParameterName();
      case MissingServletRequestPartException e -> e.getRequestPartName();
      case MissingRequestHeaderException e -> e.getHeaderName();
      case MethodArgumentTypeMismatchException e -> e.getName();
      case TypeMismatchException e -> e.getPropertyName();
      case MethodArgumentNotValidException e ->
          e.getFieldError() == null ? null : e.getFieldError().getField();
      default -> null;
    };
  }

  private static ResponseEntity<Object> answer(
      int status, String code, String sentence, @Nullable String field) {
    return answer(ProblemDocument.of(status, code, sentence, field), new HttpHeaders());
  }

  private static ResponseEntity<Object> answer(ProblemDocument problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}

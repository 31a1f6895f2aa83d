package cn.sanzi.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What fails outside of any controller (in the container, in a filter) is answered in the same
 * form.
 */
@Controller
class ProblemPage implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemDocument> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer known ? known : 404;
    Object trouble = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    ProblemDocument problem =
        code >= 500
            ? ProblemAdvice.unexpectedProblem(
                trouble instanceof Throwable known
                    ? known
                    : new IllegalStateException("error " + code + " without a cause"))
            : WhatWentWrong.of(code);
    return ResponseEntity.status(code)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}

package cn.sanzi.jobs;

import cn.sanzi.shared.Refusal;

/** Why a job is not shown. */
public sealed interface JobRefusal extends Refusal {

  /** There is no such job. */
  record NotFound() implements JobRefusal {

    @Override
    public String code() {
      return "jobs.not-found";
    }

    @Override
    public String sentence() {
      return "没有这个后台任务";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }
}

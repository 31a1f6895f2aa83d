package cn.sanzi.access;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why somebody is not let in, or an account or a post is not made. */
public sealed interface AccessRefusal extends Refusal {

  /** No session, or one that has ended. */
  record SignedOut() implements AccessRefusal {
    @Override
    public String code() {
      return "access.signed-out";
    }

    @Override
    public String sentence() {
      return "尚未登录或登录已超时，请重新登录。";
    }

    @Override
    public Sort sort() {
      return Sort.UNAUTHENTICATED;
    }
  }

  /** No such login, or not that password: which of the two is not told. */
  record WrongPassword() implements AccessRefusal {
    @Override
    public String code() {
      return "access.wrong-password";
    }

    @Override
    public String sentence() {
      return "用户名或密码不正确。";
    }

    @Override
    public Sort sort() {
      return Sort.UNAUTHENTICATED;
    }
  }

  /** Too many failures in a row. */
  record Locked(long minutes) implements AccessRefusal {
    @Override
    public String code() {
      return "access.locked";
    }

    @Override
    public String sentence() {
      return "登录失败次数过多，账号已锁定，请 " + minutes + " 分钟后再试，或联系安全管理员解锁。";
    }

    @Override
    public Sort sort() {
      return Sort.TOO_MANY;
    }
  }

  /** A password that somebody else gave opens only the page where it is changed. */
  record MustChangePassword() implements AccessRefusal {
    @Override
    public String code() {
      return "access.must-change-password";
    }

    @Override
    public String sentence() {
      return "请先修改密码：首次登录、密码被重置或超过有效期后必须修改。";
    }

    @Override
    public Sort sort() {
      return Sort.FORBIDDEN;
    }
  }

  /** The page's token is not ours or is out of date: perhaps forged, mostly just old. */
  record StalePage() implements AccessRefusal {
    @Override
    public String code() {
      return "access.stale-page";
    }

    @Override
    public String sentence() {
      return "页面已过期，请刷新后重试。";
    }

    @Override
    public Sort sort() {
      return Sort.FORBIDDEN;
    }
  }

  /** None of the person's posts opens this. */
  record NotYourPost() implements AccessRefusal {
    @Override
    public String code() {
      return "access.not-your-post";
    }

    @Override
    public String sentence() {
      return "您的岗位无权进行此操作。";
    }

    @Override
    public Sort sort() {
      return Sort.FORBIDDEN;
    }
  }

  /** The new password breaks a rule. */
  record UnfitPassword(String sentence) implements AccessRefusal {
    @Override
    public String code() {
      return "access.unfit-password";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "next";
    }
  }

  /** Nobody knows that account or post. */
  record NoSuchAccount() implements AccessRefusal {
    @Override
    public String code() {
      return "access.no-such-account";
    }

    @Override
    public String sentence() {
      return "没有这个账号或岗位。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** An account, or a post, that must not be. */
  record UnfitAccount(@Nullable String field, String sentence) implements AccessRefusal {
    @Override
    public String code() {
      return "access.unfit-account";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }
  }
}

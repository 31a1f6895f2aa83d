package cn.sanzi.platform;

import cn.sanzi.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers with a problem document where no controller is at work: in filters and the security
 * chain.
 */
public interface ProblemWriter {

  void write(Refusal refusal, HttpServletResponse response) throws IOException;
}

package broken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anyone may set to anything. */
@Entity
public class SettableThing {
  @Id private long id;

  /** Sets the id. */
  public void setId(long id) {
    this.id = id;
  }
}

namespace BfaRadet.Domain.Kernel;

/// <summary>
/// A refusal that a user may cause. Carries facts, never sentences: the Swedish wording is in one switch per feature. The
/// cases of an aggregate are the sealed records in its <c>XRefusal.cs</c>.
/// </summary>
public abstract record Refusal;

/// <summary>
/// The id is already used for something else. A client repeats a request with the same id when the answer was lost: an
/// equal request returns what is recorded, an unequal one is refused with this.
/// </summary>
/// <param name="Stands">What is recorded under the id now; empty when it has been removed.</param>
public sealed record AlreadyEntered(string Stands) : Refusal;

/// <summary>There is no such thing, or the caller may not know of it: the two cannot be told apart from outside.</summary>
public sealed record NotFound : Refusal;

namespace BfaRadet.App.Documents;

/// <summary>A place to sign: a line to write on, with who it is for under it.</summary>
/// <param name="Note">What is known of the signing, such as "Justerat 2026-03-04 kl. 10.22"; may be empty.</param>
public sealed record Signature(string Role, string Name, string Note = "")
{
    /// <summary>Whether there is a line to write on; not where nobody signs by hand.</summary>
    public bool HasLine { get; init; } = true;
}

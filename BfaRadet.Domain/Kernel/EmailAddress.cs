namespace BfaRadet.Domain.Kernel;

/// <summary>What counts as an e-mail address: one mailbox that can stand in a header as it is, without a name or quotes.</summary>
public static class EmailAddress
{
    /// <summary>Maximum length, in characters (RFC 5321).</summary>
    public const int Max = 254;

    private const int LocalMax = 64, LabelMax = 63;
    private const string Signs = "!#$%&'*+-/=?^_`{|}~.";

    /// <summary>Whether the text is an address: "fornamn.efternamn@kommun.se". Letters outside a-z are allowed.</summary>
    public static bool IsOne(string typed) =>
        typed.Length <= Max && typed.Split('@') is [{ Length: > 0 and <= LocalMax } local, { Length: > 0 } host]
        && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
        && local.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal))
        && host.Split('.') is { Length: > 1 } labels && labels.All(IsLabel);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LabelMax && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsLetterOrDigit(c) || c == '-');
}

/// <summary>A text is no e-mail address.</summary>
public sealed record NotAnEmailAddress(string Field, string Typed) : Refusal;

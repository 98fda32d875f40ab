namespace BfaRadet.App.Data.Links;

/// <summary>The purpose of a link. A link of one purpose is not valid for another.</summary>
/// <param name="Name">Stored with each link: do not change it.</param>
public sealed record LinkPurpose(string Name, TimeSpan Lifetime);

/// <summary>The state of a link at a moment.</summary>
public enum LinkState
{
    Open,
    Used,
    Expired,
}

/// <summary>
/// A link that opens something once, until it expires. Only a hash of its secret is stored, so that nobody who reads the
/// database, or a copy of it, can use it. Created and found by <see cref="Links"/>.
/// </summary>
public sealed class OneUseLink
{
    private OneUseLink()
    {
    }

    internal OneUseLink(LinkPurpose purpose, string secret, string target, CouncilId? council, string basis, DateTimeOffset expires)
    {
        (Hash, Purpose, Target) = (Secret.HashOf(secret), purpose.Name, target);
        (Council, Basis, Expires) = (council, basis, expires);
    }

    /// <summary>SHA-256 of the secret, in hex.</summary>
    public string Hash { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    /// <summary>The id of what it opens.</summary>
    public string Target { get; private init; } = "";

    public CouncilId? Council { get; private init; }

    /// <summary>
    /// What it was based on, such as the security stamp of an account: when that has changed, the owner must refuse the link.
    /// </summary>
    public string Basis { get; private init; } = "";

    public DateTimeOffset Expires { get; private init; }

    /// <summary>
    /// The concurrency token: when it is used twice, or used and withdrawn, at the same moment the database refuses the
    /// second.
    /// </summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public LinkState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? LinkState.Used : Expires <= now ? LinkState.Expired : LinkState.Open;

    /// <exception cref="InvalidOperationException">It is used already: check the state first.</exception>
    public void Use(DateTimeOffset at) =>
        UsedAt = UsedAt is null ? at : throw new InvalidOperationException("The link is used already.");
}

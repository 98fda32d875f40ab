namespace BfaRadet.App.Data.Links;

/// <summary>
/// A link by which a person takes the place prepared in a council. Good once and until it expires; only a hash of the
/// secret in the link is kept, so that who reads the database cannot use it.
/// </summary>
public sealed class Invitation
{
    public Guid Id { get; init; }

    public CouncilId Council { get; init; }

    public MemberId Member { get; init; }

    /// <summary>SHA-256 of the secret, in hex.</summary>
    public string SecretHash { get; init; } = "";

    public DateTimeOffset Expires { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

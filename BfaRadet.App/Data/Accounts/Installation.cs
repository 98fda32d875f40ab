namespace BfaRadet.App.Data.Accounts;

/// <summary>
/// The single row of the installation. A rule over all accounts, such as that an administrator remains, increases its
/// version, so that two such changes at once conflict here.
/// </summary>
public sealed class Installation
{
    public int Id { get; private init; } = 1;

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    internal void Move() => Version++;
}

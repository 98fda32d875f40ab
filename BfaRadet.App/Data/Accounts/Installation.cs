namespace BfaRadet.App.Data.Accounts;

/// <summary>
/// The one row of the installation. What is decided by looking at all accounts, such as that an administrator remains, moves its
/// version, so that two who decide at the same moment meet here.
/// </summary>
public sealed class Installation
{
    public int Id { get; private init; } = 1;

    /// <summary>The concurrency token.</summary>
    public int Version { get; private set; }

    internal void Move() => Version++;
}

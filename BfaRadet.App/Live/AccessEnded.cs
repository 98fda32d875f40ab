namespace BfaRadet.App.Live;

/// <summary>
/// Whether this circuit's page was open when the right to see it ended: the user is then told that, and not that the page
/// does not exist.
/// </summary>
public sealed class AccessEnded
{
    /// <summary>Set when the right ends; reset when a page is opened.</summary>
    public bool Here { get; set; }

    /// <summary>What is said of what was shown, when it is gone for everybody; null when it is the right that ended.</summary>
    public string? Removed { get; set; }
}

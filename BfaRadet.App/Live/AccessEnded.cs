namespace BfaRadet.App.Live;

/// <summary>Whether the page of this circuit was there and is no more: whoever has it on the screen is told so, and not that it never was.</summary>
public sealed class AccessEnded
{
    /// <summary>Set when it goes; a page that begins takes it back.</summary>
    public bool Here { get; set; }
}

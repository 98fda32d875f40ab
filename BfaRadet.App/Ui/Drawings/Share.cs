namespace BfaRadet.App.Ui.Drawings;

/// <summary>A part of a whole, as it is drawn.</summary>
/// <param name="Label">"klara", "försenade".</param>
public sealed record Share(string Label, int Count, ShareLook Look);

/// <summary>How a part looks: a colour of the theme and a pattern, so that it is told without colour too.</summary>
public enum ShareLook
{
    /// <summary>Filled, green.</summary>
    Solid,

    /// <summary>Stripes in the primary colour.</summary>
    Striped,

    /// <summary>Crossed, red.</summary>
    Crossed,

    /// <summary>Dots in the colour of text.</summary>
    Dotted,

    /// <summary>An outline.</summary>
    Empty,

    /// <summary>Upright stripes, green.</summary>
    Halved,

    /// <summary>Level bars, amber.</summary>
    Barred,

    /// <summary>Thin lines in the colour of text.</summary>
    Hatched,
}

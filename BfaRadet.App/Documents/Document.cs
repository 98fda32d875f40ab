namespace BfaRadet.App.Documents;

/// <summary>
/// Something to print: a title, a language and blocks in reading order. Knows neither paper nor file format, and
/// nothing of what it is about.
/// </summary>
/// <param name="Title">Shown in the window's title; also the name screen readers say.</param>
/// <param name="Blocks">May be empty; the document then has one empty page.</param>
public sealed record Document(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "sv-SE";

    /// <summary>Who issues it, as the file's properties say.</summary>
    public string Author { get; init; } = "";

    /// <summary>At the head of each page.</summary>
    public PageBand Header { get; init; } = PageBand.Empty;

    /// <summary>At the foot of each page.</summary>
    public PageBand Footer { get; init; } = PageBand.Numbered("");
}

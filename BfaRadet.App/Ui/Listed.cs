namespace BfaRadet.App.Ui;

/// <summary>Names and other parts of a sentence, one after another as Swedes write them: no comma before the last word.</summary>
public static class Listed
{
    /// <summary>"A", "A och B", "A, B och C"; empty for none.</summary>
    public static string And(IEnumerable<string> parts) => Of(parts, "och");

    /// <summary>"A", "A eller B", "A, B eller C"; empty for none.</summary>
    public static string Or(IEnumerable<string> parts) => Of(parts, "eller");

    private static string Of(IEnumerable<string> parts, string word) => parts.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} {word} {last}",
    };
}

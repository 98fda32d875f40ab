namespace BfaRadet.App.Documents;

/// <summary>How the items of a list are marked.</summary>
public enum ListMarks
{
    Bullet,
    Dash,

    /// <summary>1. 2. 3.</summary>
    Number,

    /// <summary>a) b) c)</summary>
    Letter,
}

/// <summary>An item of a list.</summary>
public sealed record ListItem(IReadOnlyList<Block> Blocks)
{
    public ListItem(string text)
        : this([new Block.Paragraph(text)])
    {
    }

    public static implicit operator ListItem(string text) => new(text);

    /// <summary>What stands before an item: "3.", "c)", "•" or "–".</summary>
    internal static string Mark(ListMarks marks, int number) => marks switch
    {
        ListMarks.Number => FormattableString.Invariant($"{number}."),
        ListMarks.Letter => $"{Letters(number)})",
        ListMarks.Dash => "–",
        _ => "•",
    };

    // a-z, then aa, ab ... as word processors count.
    private static string Letters(int number)
    {
        var letters = "";
        for (var rest = Math.Max(1, number); rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('a' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}

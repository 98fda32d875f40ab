using System.Globalization;
using static BfaRadet.App.Documents.Pdf.Objects.PdfSyntax;

namespace BfaRadet.App.Documents.Pdf.Objects;

/// <summary>The bookmarks: one for each heading, nested as they are.</summary>
internal static class Outline
{
    /// <summary>Writes them and returns the object to name in the catalog; 0 when there are none.</summary>
    public static int Write(PdfFile file, IReadOnlyList<OutlineEntry> entries)
    {
        if (entries.Count == 0)
        {
            return 0;
        }

        var root = file.Reserve();
        var numbers = entries.Select(_ => file.Reserve()).ToArray();
        var ranges = new Dictionary<int, List<int>> { [-1] = [] };
        var open = new Stack<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            while (open.TryPeek(out var above) && entries[above].Level >= entries[i].Level)
            {
                open.Pop();
            }

            var parent = open.TryPeek(out var inside) ? inside : -1;
            ranges[parent].Add(i);
            ranges[i] = [];
            open.Push(i);
        }

        foreach (var (parent, children) in ranges)
        {
            for (var i = 0; i < children.Count; i++)
            {
                var entry = entries[children[i]];
                var body = $"/Title {Text(entry.Title)}/Parent {Reference(parent < 0 ? root : numbers[parent])}/Dest {entry.Destination}";
                body += i > 0 ? $"/Prev {Reference(numbers[children[i - 1]])}" : "";
                body += i < children.Count - 1 ? $"/Next {Reference(numbers[children[i + 1]])}" : "";

                // A negative count is a branch that is folded.
                var under = ranges[children[i]];
                body += under.Count == 0 ? "" : Ends(numbers, under) + $"/Count {(entry.Level == 1 ? under.Count : -under.Count)}";
                file.Write(numbers[children[i]], $"<<{body}>>");
            }
        }

        // Seen when opened: the top, and what is right under an open top.
        var shown = ranges[-1].Sum(top => 1 + (entries[top].Level == 1 ? ranges[top].Count : 0));
        file.Write(root, string.Create(CultureInfo.InvariantCulture, $"<</Type/Outlines{Ends(numbers, ranges[-1])}/Count {shown}>>"));
        return root;
    }

    private static string Ends(int[] numbers, List<int> children) =>
        $"/First {Reference(numbers[children[0]])}/Last {Reference(numbers[children[^1]])}";
}

/// <summary>A bookmark.</summary>
/// <param name="Destination">As PDF.</param>
internal sealed record OutlineEntry(int Level, string Title, string Destination);

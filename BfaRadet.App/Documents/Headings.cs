using System.Globalization;

namespace BfaRadet.App.Documents;

/// <summary>
/// The headings of a document in order, with levels closed up (1, 3 becomes 1, 2: ISO 14289-1 7.4.2) and a name that
/// links can lead to.
/// </summary>
internal static class Headings
{
    public static IReadOnlyList<Landmark> Of(Document document)
    {
        var headings = new List<Landmark>();
        var above = new Stack<(int Asked, int Level)>();
        foreach (var heading in document.Blocks.OfType<Block.Heading>())
        {
            while (above.TryPeek(out var last) && last.Asked >= heading.Level)
            {
                above.Pop();
            }

            var level = Math.Min(6, above.TryPeek(out var parent) ? parent.Level + 1 : 1);
            above.Push((heading.Level, level));
            var name = string.Create(CultureInfo.InvariantCulture, $"\0heading {headings.Count}");
            headings.Add(new Landmark(name, level, string.Concat(heading.Runs.Select(run => run.Text)).Replace('\n', ' ').Trim()));
        }

        return headings;
    }
}

/// <summary>A place that links or bookmarks lead to.</summary>
/// <param name="Name">Unique in the document.</param>
/// <param name="Heading">The level, closed up; 0 for what is no heading.</param>
internal sealed record Landmark(string Name, int Heading, string Title);

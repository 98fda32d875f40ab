using BfaRadet.Domain.Records;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>
/// Finds words in the editor's document and makes the step that puts others in their place. Places are ProseMirror's: a
/// character is one, so is the beginning and the end of each block.
/// </summary>
internal static class QuotedWords
{
    /// <summary>How often the words occur in the document, each time within one paragraph.</summary>
    public static int Count(string document, string quote) => quote.Length == 0 ? 0 : Find(document, quote).Count;

    /// <summary>The steps that replace the words; refused unless they occur exactly once.</summary>
    /// <param name="words">One line; empty removes the words.</param>
    public static Result<string> Replacing(string document, string quote, string words)
    {
        var found = Find(document, quote);
        if (found is not [var place])
        {
            return new AdjustmentRefusal.WordsNotFound(quote, found.Count);
        }

        var step = new JsonObject { ["stepType"] = "replace", ["from"] = place.From, ["to"] = place.From + quote.Length };
        if (words.Length > 0)
        {
            var node = new JsonObject { ["type"] = "text", ["text"] = words };
            if (place.Marks is { } marks)
            {
                node["marks"] = JsonNode.Parse(marks);
            }

            step["slice"] = new JsonObject { ["content"] = new JsonArray(node) };
        }

        return new JsonArray(step).ToJsonString();
    }

    private static List<(int From, string? Marks)> Find(string document, string quote)
    {
        using var json = JsonDocument.Parse(document);
        var found = new List<(int, string?)>();
        if (quote.Length > 0)
        {
            _ = Walk(json.RootElement, -1, quote, found);
        }

        return found;
    }

    /// <summary>Searches a node that begins at a position, and returns the position after it.</summary>
    private static int Walk(JsonElement node, int at, string quote, List<(int From, string? Marks)> found)
    {
        var type = node.GetProperty("type").GetString();
        if (type == "text")
        {
            return at + node.GetProperty("text").GetString()!.Length;
        }

        if (type == "hard_break")
        {
            return at + 1;
        }

        var (inside, words, marks) = (at + 1, new StringBuilder(), new List<string?>());
        if (node.TryGetProperty("content", out var content))
        {
            foreach (var child in content.EnumerateArray())
            {
                if (child.GetProperty("type").GetString() is "text" or "hard_break")
                {
                    var text = child.TryGetProperty("text", out var said) ? said.GetString()! : "\n";
                    var mark = child.TryGetProperty("marks", out var marked) ? marked.GetRawText() : null;
                    words.Append(text);
                    marks.AddRange(Enumerable.Repeat(mark, text.Length));
                }

                inside = Walk(child, inside, quote, found);
            }
        }

        var line = words.ToString();
        for (var place = line.IndexOf(quote, StringComparison.Ordinal); place >= 0; place = line.IndexOf(quote, place + quote.Length, StringComparison.Ordinal))
        {
            found.Add((at + 1 + place, marks[place]));
        }

        return inside + 1;
    }
}

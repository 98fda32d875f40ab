using System.Text.Encodings.Web;
using System.Text.Json;
using BfaRadet.Domain.Privacy;

namespace BfaRadet.App.Writing.Server;

/// <summary>A batch of one step that puts plain words in at one place, and has nothing else in it: what typing makes.</summary>
/// <param name="Tail">Where the writer's own typing had ended; null when that is not told.</param>
internal readonly record struct TextInsertion(int At, string Words, int? Tail = null)
{
    /// <summary>Null for any other batch, and for one with digits in it: those are judged.</summary>
    public static TextInsertion? Read(string steps)
    {
        using var document = JsonDocument.Parse(steps);
        return document.RootElement is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == 1
            && array[0] is { ValueKind: JsonValueKind.Object } step
            && Place(step, "tail") is var tail && Count(step) == (tail is null ? 4 : 5)
            && Is(step, "stepType", "replace") && Place(step, "from") is { } from && Place(step, "to") == from
            && step.TryGetProperty("slice", out var slice) && Count(slice) == 1
            && slice.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array
            && content.GetArrayLength() == 1 && Count(content[0]) == 2 && Is(content[0], "type", "text")
            && content[0].TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            && text.GetString() is { Length: > 0 } words && !TextGuard.HasDigits(words)
                ? new TextInsertion(from, words, tail)
                : null;
    }

    /// <summary>The batch as it is stored.</summary>
    public string ToSteps() => $$$"""
        [{"stepType":"replace","from":{{{At}}},"to":{{{At}}},"slice":{"content":[{"type":"text","text":"{{{JsonEncodedText.Encode(Words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}}}"}]}}]
        """;

    private static int Count(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Count() : 0;

    private static bool Is(JsonElement element, string name, string value) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String && found.ValueEquals(value);

    private static int? Place(JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt32(out var place)
            && place >= 0 ? place : null;
}

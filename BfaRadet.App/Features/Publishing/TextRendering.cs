using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using Microsoft.AspNetCore.Components;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BfaRadet.App.Features.Publishing;

/// <summary>
/// How text of the minutes is rendered: for the council as it is, for the public with marks for what is left out, for the review
/// with what the public will not see struck through and its ground next to it. What people wrote is always encoded.
/// </summary>
public sealed partial class TextRendering
{
    // Private-use characters around what is struck through; removed from what people wrote first.
    private const char Out = '\uE000', OutEnd = '\uE001', Ground = '\uE002', GroundEnd = '\uE003';

    private readonly Func<string, string> _draw;

    private TextRendering(Func<string, string> draw) => _draw = draw;

    public static TextRendering Plain { get; } = new(encoded => encoded);

    public static TextRendering Public { get; } = new(encoded => Mark().Replace(encoded, "<span class=\"excluded\">$0</span>"));

    public static TextRendering Review { get; } = new(encoded => encoded
        .Replace(Code(Out), "<del>", StringComparison.Ordinal)
        .Replace(Code(OutEnd), "</del>", StringComparison.Ordinal)
        .Replace(Code(Ground), "<span class=\"ground\"> ", StringComparison.Ordinal)
        .Replace(Code(GroundEnd), "</span>", StringComparison.Ordinal));

    /// <summary>The minutes with what is excluded between markers that only <see cref="Review"/> renders.</summary>
    public static MinutesRecord Marked(MinutesRecord record, ValueList<Exclusion> exclusions)
    {
        var quotes = exclusions.Where(e => !e.IsWhole).ToLookup(e => e.Item);
        return RecordLines.Map(record, (place, line) =>
        {
            var clean = line.Select(i => i is RichTextInline.Run run ? run with { Text = Cleaned(run.Text) } : i)
                .Where(i => i is not RichTextInline.Run { Text: "" }).ToValueList();
            return Masks.Apply(clean, Masks.In(clean, [.. quotes[place.Item]]), (mask, piece, _, last) =>
                piece == "\n" ? piece
                : $"{Out}{piece}{OutEnd}{(last ? $"{Ground}{string.Join("; ", mask.Grounds.Select(g => g.Citation))}{GroundEnd}" : "")}");
        });
    }

    public MarkupString Of(string text) => new(Draw(Unbroken.Html(text, HtmlBlocks.Encoded)));

    /// <summary>Text of several lines: paragraphs, and lists where the lines are clauses.</summary>
    public MarkupString Lines(string text) => HtmlBlocks.Of([.. TextBlocks.OfLines(text)], Draw);

    /// <summary>Replaces the markers in encoded text.</summary>
    public string Draw(string encoded) => _draw(encoded);

    // As the encoder writes a private-use character.
    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:X};");

    private static string Cleaned(string text) => text.AsSpan().IndexOfAnyInRange(Out, GroundEnd) < 0
        ? text
        : string.Concat(text.Where(c => c is < Out or > GroundEnd));

    [GeneratedRegex(@"\[undantaget: [^\]]{1,1000}\]")]
    private static partial Regex Mark();
}

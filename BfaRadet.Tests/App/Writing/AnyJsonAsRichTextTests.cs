using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using CsCheck;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>What comes over the wire is read or declined in the one way that is declared, whatever it is.</summary>
public sealed class AnyJsonAsRichTextTests
{
    private static readonly string[] _words =
    [
        "type", "doc", "paragraph", "text", "content", "attrs", "level", "order", "marks", "strong", "table", "table_row", "table_cell", "list_item",
        "bullet_list", "stepType", "replace", "from", "to", "slice", "openStart", "gapFrom", "\u200B", "\uD83D", "å", "",
    ];

    private static readonly Gen<string> _leaf = Gen.OneOf(
        Gen.OneOf("null", "true", "0", "-1", "1e99", "99999999999", "[]", "{}"),
        Gen.OneOf(_words).Select(word => JsonSerializer.Serialize(word)),
        Gen.String[0, 5].Select(text => JsonSerializer.Serialize(text)));

    private static readonly Gen<string> _json = Gen.Recursive<string>((depth, deeper) => depth > 4
        ? _leaf
        : Gen.OneOf(
            _leaf,
            deeper.Array[0, 4].Select(parts => $"[{string.Join(',', parts)}]"),
            Gen.Select(Gen.OneOf(_words), deeper).Array[0, 4]
                .Select(pairs => $"{{{string.Join(',', pairs.Select(p => $"{JsonSerializer.Serialize(p.Item1)}:{p.Item2}"))}}}")));

    [Fact]
    public void A_document_is_read_or_is_no_document() => Gen.OneOf(_json, Gen.String[0, 40]).Sample(json =>
    {
        try
        {
            _ = RichText.FromJson(json).PlainText;
        }
        catch (FormatException)
        {
            // The declared refusal.
        }
    });

    [Fact]
    public void Plain_text_is_read_back_as_it_was_tidied() => Gen.String[0, 60].Sample(text =>
    {
        var read = RichText.FromPlainText(text);

        Assert.Equal(RichText.FromJson(read.ToJson()).PlainText, RichText.FromJson(RichText.FromJson(read.ToJson()).ToJson()).PlainText);
    });

    [Fact]
    public void Steps_are_judged_or_declined_and_never_end_the_judge()
    {
        using var authority = new Authority();
        authority.Load("a", authority.Empty, 0);

        Gen.OneOf(_json, _json.Select(json => $"[{json}]"), Gen.String[0, 40]).Sample(
            steps =>
            {
                _ = authority.Judge("a", 0, steps, null);
                try
                {
                    _ = TextInsertion.Read(steps);
                }
                catch (JsonException)
                {
                    // The declared refusal.
                }
            },
            threads: 1);

        Assert.Equal("", authority.Text("a"));
    }
}

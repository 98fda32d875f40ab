using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>What judging costs, in statements: the same on every machine. Nothing legal takes more than some hundred milliseconds at once.</summary>
public sealed class HeavyBatchesTests
{
    private const int Length = 11;

    [Fact]
    public void A_step_made_three_thousand_versions_ago_costs_no_more_than_others()
    {
        using var authority = Open(300, "Ett två X");
        var written = new int[300];
        for (var version = 0; version < WritingLimits.Behind; version++)
        {
            var paragraph = version * 7 % 300;
            Assert.NotNull(authority.Typed("x", version, new TextInsertion(1 + (paragraph * Length) + written.Take(paragraph).Sum(), "x")));
            written[paragraph]++;
        }

        var judged = authority.Judge("x", 0, Steps([1 + Length], "a1"), missed: null);

        Assert.Null(judged.Error);
        Assert.InRange(authority.Spent, 1, 1_000_000);
    }

    [Fact]
    public void Digits_in_a_hundred_of_two_hundred_paragraphs_are_read_in_those_alone()
    {
        using var authority = Open(200, "Nr 123 45");

        var judged = authority.Judge("x", 0, Steps(Enumerable.Range(0, 100).Select(at => 1 + ((199 - (2 * at)) * Length)), "12"), missed: null);

        Assert.Null(judged.Error);
        Assert.InRange(authority.Spent, 1, 1_400_000);
    }

    [Fact]
    public void A_paste_of_a_whole_document_is_judged_at_once()
    {
        using var authority = Open(1, "");
        var words = string.Concat(Enumerable.Repeat("Ärendet har nr 123 45. ", 5));

        var judged = authority.Judge(
            "x", 0, $$$"""[{"stepType":"replace","from":0,"to":2,"slice":{"content":{{{Paragraphs(3000, words)}}} }}]""", missed: null);

        Assert.Null(judged.Error);
        Assert.NotNull(judged.After);
    }

    [Fact]
    public void A_paste_over_a_long_document_is_read_once()
    {
        using var authority = Open(2000, "Nr 123 45");

        var judged = authority.Judge(
            "x", 0, $$$"""[{"stepType":"replace","from":0,"to":{{{2000 * Length}}},"slice":{"content":{{{Paragraphs(2000, "Nr 123 46")}}} }}]""", missed: null);

        Assert.Null(judged.Error);
        Assert.NotNull(judged.After);
        Assert.InRange(authority.Spent, 1, 1_400_000);
    }

    [Fact]
    public void A_thousand_steps_in_a_long_document_are_not_even_begun()
    {
        using var authority = Open(9000, "Nr 123 45");

        var judged = authority.Judge("x", 0, Steps(Enumerable.Range(0, 1000).Select(at => 1 + ((8999 - at) * Length)), "12"), missed: null);

        Assert.Equal("split", judged.Error);
        Assert.InRange(authority.Spent, 1, 1000);
    }

    [Fact]
    public void One_step_in_the_longest_document_is_judged()
    {
        using var authority = Open(9999, "Nr 123 45");

        var judged = authority.Judge("x", 0, Steps([1 + (9998 * Length)], "12"), missed: null);

        Assert.Null(judged.Error);
    }

    [Fact]
    public void What_cannot_be_seen_beforehand_stops_on_the_way_and_changes_nothing()
    {
        // One list: few neighbours at the top, many below.
        using var authority = new Authority();
        var items = Paragraphs(2000, "Nr 123 45").Replace(
            """{"type":"paragraph",""", """{"type":"list_item","content":[{"type":"paragraph",""", StringComparison.Ordinal).Replace("]}", "]}]}", StringComparison.Ordinal);
        authority.Load("x", $$"""{"type":"doc","content":[{"type":"bullet_list","content":{{items}}}]}""", 0);
        var before = authority.Json("x");

        var judged = authority.Judge("x", 0, Steps(Enumerable.Range(0, 1000).Select(at => 3 + ((1999 - at) * (Length + 2))), "12"), missed: null);

        Assert.Equal("split", judged.Error);
        Assert.False(authority.IsStopped);
        Assert.InRange(authority.Spent, 1, Authority.MostToJudge);
        Assert.Equal(before, authority.Json("x"));
    }

    [Fact]
    public void A_node_with_more_children_than_any_step_could_afford_is_full()
    {
        using var authority = Open(9000, "");

        var judged = authority.Judge("x", 0, $$$"""[{"stepType":"replace","from":0,"to":0,"slice":{"content":{{{Paragraphs(1001, "")}}} }}]""", missed: null);

        Assert.Equal("too-long", judged.Error);
    }

    [Fact]
    public async Task A_writer_whose_steps_are_too_many_at_once_sends_them_in_halves_and_loses_nothing()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        using var script = new TrialScript();
        _ = (await writing.Writer.AppendAsync(
            writing.Place, new MemberId(Guid.NewGuid()), "Den som skriver",
            string.Join('\n', Enumerable.Repeat("Ett två X", 300)))).Value;
        await writing.Engine.WriteDownAsync();
        var (joined, participant) = await writing.JoinAsync("one", writing.Callers[0]);
        script.Open("hon", joined.Document.Text, joined.Version, 1);
        Assert.True(script.Take("hon", joined.Version, AHubContext.Write(joined.Since)));
        for (var paragraph = 299; paragraph >= 0; paragraph--)
        {
            script.Type("hon", 1 + (paragraph * Length), "å");
        }

        var (most, splits) = (500, 0);
        while (script.Send("hon", Guid.CreateVersion7(), most) is { } batch)
        {
            writing.Engine.Take(new WritingEngine.Push(participant, batch.Batch, batch.On, batch.Steps));
            await writing.SettleAsync();
            foreach (var news in writing.Hub.TakeNews("one"))
            {
                if (news is News.Declined no)
                {
                    Assert.Equal((Declined.Split, WritingTexts.Split), (no.Kind, no.Why));
                    (most, splits) = (script.Split("hon"), splits + 1);
                }
                else if (news is News.Steps steps)
                {
                    Assert.True(script.Take("hon", steps.From, steps.Batches));
                }
            }
        }

        Assert.InRange(splits, 1, 8);
        Assert.Equal(0, script.Pending("hon"));
        Assert.Equal("", script.Beside("hon"));
        Assert.Equal(300, script.Text("hon").Split('\n').Count(line => line == "åEtt två X"));
        Assert.Equal(script.Json("hon"), (await writing.History.AtAsync(participant, participant.Document.Version)).Text);
    }

    private static Authority Open(int paragraphs, string words)
    {
        var authority = new Authority();
        authority.Load("x", $$"""{"type":"doc","content":{{Paragraphs(paragraphs, words)}}}""", 0);
        return authority;
    }

    private static string Paragraphs(int count, string words) => $"[{string.Join(',', Enumerable.Repeat(words == ""
        ? """{"type":"paragraph"}"""
        : $$"""{"type":"paragraph","content":[{"type":"text","text":"{{words}}"}]}""", count))}]";

    private static string Steps(IEnumerable<int> places, string words) => $"[{string.Join(',', places.Select(at =>
        $$$"""{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{"type":"text","text":"{{{words}}}"}]}}"""))}]";
}

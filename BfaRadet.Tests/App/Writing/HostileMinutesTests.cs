using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>What a browser of ours would never send, over real connections. Whatever comes, the others write on.</summary>
public sealed class HostileMinutesTests : IAsyncLifetime
{
    private const string Hello = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"Hej"}]}}]""";
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    private HeldMeeting _meeting = default!;
    private AWritingClient _writer = default!;

    public async ValueTask InitializeAsync()
    {
        _meeting = await HeldMeeting.OpenAsync();
        _writer = await AWritingClient.SitDownAsync(_meeting, "ordforande");
        Assert.Null((await _writer.PushAsync(0, Hello)).Kind);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _meeting.DisposeAsync();
    }

    [Fact]
    public async Task What_is_not_of_the_schema_is_declined_in_Swedish()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        var before = await _writer.AtAsync(1);

        foreach (var steps in Unfit())
        {
            var (kind, why) = await hostile.PushAsync(1, steps);
            while (kind == Declined.Wait)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
                (kind, why) = await hostile.PushAsync(1, steps);
            }

            Assert.True(kind == Declined.Unfit, $"{kind}: {steps}");
            Assert.True(why is WritingTexts.Unfit or WritingTexts.Malformed, why);
        }

        Assert.Equal(before, await _writer.AtAsync(1));
        await EverybodyWritesAsync(1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task A_version_that_never_was_is_declined(int version)
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");

        var answer = await hostile.PushAsync(version, Hello);

        Assert.Equal((Declined.Unfit, WritingTexts.Unfit), answer);
        Assert.Empty(await _writer.SinceAsync(1));
        await FaultAsync(() => hostile.AtAsync(version));
        await hostile.SinceAsync(version);
        await EverybodyWritesAsync(1);
    }

    [Fact]
    public async Task What_is_no_message_of_the_hub_harms_only_its_own_connection()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        var item = _meeting.Items[0];

        var faults = new[]
        {
            await FaultAsync(() => hostile.Hub.InvokeAsync("Push", item, "not an id", 1, new RawJson(Letter))),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Push", item, Guid.NewGuid(), "one", new RawJson(Letter))),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Push", item, Guid.NewGuid(), long.MaxValue, new RawJson(Letter))),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Push", item, Guid.NewGuid(), 1)),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Push", item, Guid.NewGuid(), 1, new RawJson(Nested(100)))),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Join", 7, item)),
            await FaultAsync(() => hostile.Hub.InvokeAsync("Since", item, "x")),
            await FaultAsync(() => hostile.Hub.InvokeAsync("NoSuchMethod")),
        };

        Assert.All(faults, fault => Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal));
        Assert.Empty(await _writer.SinceAsync(1));
        await EverybodyWritesAsync(1);
    }

    [Fact]
    public async Task Too_large_a_batch_is_declined_and_too_large_a_message_ends_the_connection()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        static string Paste(int length) => Letter.Replace("x\"", new string('å', length) + '"', StringComparison.Ordinal);

        Assert.Equal((Declined.TooLarge, WritingTexts.TooLarge), await hostile.PushAsync(1, Paste(WritingLimits.BatchLength)));
        Assert.Equal((Declined.TooLarge, WritingTexts.Full), await hostile.PushAsync(1, Paste(WritingLimits.DocumentSize)));
        Assert.Equal((Declined.TooLarge, WritingTexts.TooLarge), await hostile.PushAsync(1, $"[{string.Join(',', Enumerable.Repeat(Letter[1..^1], 1001))}]"));
        await FaultAsync(() => hostile.PushAsync(1, Paste(2 * WritingLimits.LargestMessage)));
        await hostile.Closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(await _writer.SinceAsync(1));
        await EverybodyWritesAsync(1);
    }

    [Fact]
    public async Task What_a_step_does_not_need_is_neither_kept_nor_sent_on()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");

        var answer = await hostile.PushAsync(1, """
            [{"stepType":"replace","from":1,"to":1,"evil":"one","slice":{"evil":2,"content":[
                {"type":"text","text":"x","evil":"three","attrs":{"evil":4},"marks":[{"type":"strong","evil":5,"attrs":{"evil":6}}]}]}}]
            """);

        Assert.Null(answer.Kind);
        await using var db = _meeting.Db();
        var kept = await db.DocumentBatches().OrderByDescending(b => b.Version).Select(b => b.Steps).FirstAsync(b => true);
        Assert.DoesNotContain("evil", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", AWritingClient.Write(await _writer.SinceAsync(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("evil", (await _writer.AtAsync(2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_in_lists_end_before_the_document_cannot_be_read()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        var (version, size, kind) = (1, 5, (Declined?)null);

        for (var wraps = 0; kind is null && wraps < 30; wraps++)
        {
            // A list begins with a paragraph of its own, but for the innermost, which is around the text.
            var (insert, before) = wraps == 0 ? (2, "") : (4, """{"type":"paragraph"}""");
            (kind, _) = await hostile.PushAsync(version, $$$"""
                [{"stepType":"replaceAround","from":0,"to":{{{size}}},"gapFrom":0,"gapTo":{{{size}}},"insert":{{{insert}}},
                  "slice":{"content":[{"type":"bullet_list","content":[{"type":"list_item","content":[{{{before}}}]}]}]}}]
                """);
            (version, size) = kind is null ? (version + 1, size + (wraps == 0 ? 4 : 6)) : (version, size);
        }

        Assert.Equal(Declined.Unfit, kind);
        Assert.InRange(version, 5, 15);
    }

    [Fact]
    public async Task Who_has_no_place_here_gets_the_same_answer_as_for_nothing()
    {
        await using var nowhere = await AWritingClient.ConnectAsync(_meeting, "sekreterare");
        await using var administrator = await AWritingClient.ConnectAsync(_meeting, "administrator");
        var foreign = await PlanInAnotherCouncilAsync();

        Assert.Equal((Declined.NoRight, WritingTexts.NotHere), await nowhere.PushAsync(1, Letter));
        var faults = new[]
        {
            await FaultAsync(() => nowhere.AtAsync(1)),
            await FaultAsync(() => nowhere.SinceAsync(0)),
            await FaultAsync(() => nowhere.Hub.InvokeAsync<object>("History", _meeting.Items[0])),
            await FaultAsync(() => nowhere.Hub.InvokeAsync<object>("Words", _meeting.Items[0])),
            await FaultAsync(() => nowhere.JoinAsync(new AgendaItemId(Guid.NewGuid()))),
            await FaultAsync(() => nowhere.JoinAsync(_meeting.Items[0], new MeetingId(Guid.NewGuid()))),
            await FaultAsync(() => nowhere.JoinAsync(foreign.Item, foreign.Meeting)),
            await FaultAsync(() => nowhere.JoinAsync(foreign.Item)),
            await FaultAsync(() => nowhere.JoinAsync(_meeting.Items[0], foreign.Meeting)),
            await FaultAsync(() => administrator.JoinAsync(_meeting.Items[0])),
        };

        Assert.All(faults, fault => Assert.EndsWith($"HubException: {WritingTexts.NotHere}", fault.Message, StringComparison.Ordinal));
        Assert.Empty(await _writer.SinceAsync(1));
    }

    [Fact]
    public async Task Nobody_signed_in_comes_no_further_than_the_door()
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AWritingClient.ConnectAsync(_meeting, key: null));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_member_who_may_only_read_hears_all_and_writes_nothing()
    {
        await using var member = await AWritingClient.SitDownAsync(_meeting, "polis");

        var (kind, why) = await member.PushAsync(1, Letter);

        Assert.False(member.Rights.Write);
        Assert.Equal(Declined.NoRight, kind);
        Assert.NotEqual("", why);
        Assert.Empty(await member.SinceAsync(1));
        await EverybodyWritesAsync(1, member);
    }

    [Fact]
    public async Task After_the_meeting_members_write_no_more()
    {
        await ChooseAsync(s => s with { Writers = MinutesWriters.AllMembers });
        await using var member = await AWritingClient.SitDownAsync(_meeting, "polis");
        Assert.Null((await member.PushAsync(1, Letter)).Kind);

        _ = (await _meeting.Get<ChairCommands>().CloseAsync(await _meeting.CallerAsync("ordforande"), _meeting.Id, "Tiden tog slut.")).Value;
        await UntilAsync(() => !member.Rights.Write);

        Assert.Equal(Declined.NoRight, (await member.PushAsync(2, Letter)).Kind);
        Assert.Equal(2, (await member.JoinAsync(_meeting.Items[0])) is var joined ? joined.Version + joined.Since.Sum(b => b.Count) : 0);
    }

    [Fact]
    public async Task An_item_that_is_taken_away_is_told_to_all_who_had_it_open()
    {
        await using var member = await AWritingClient.SitDownAsync(_meeting, "polis", item: 2);

        var removed = await _meeting.Get<PreparingCommands>().RemoveItemAsync(
            await _meeting.CallerAsync("samordnare"), _meeting.Id, _meeting.Items[2]);

        Assert.Null(removed.Refusal);
        Assert.Equal(WritingTexts.NotHere, await member.Gone.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal((Declined.NoRight, WritingTexts.NotHere), await member.PushAsync(0, Letter, _meeting.Items[2]));
    }

    [Fact]
    public async Task Coming_and_going_again_and_again_leaves_one_place_or_none()
    {
        await using var member = await AWritingClient.ConnectAsync(_meeting, "sekreterare");
        for (var i = 0; i < 5; i++)
        {
            await member.JoinAsync(_meeting.Items[0]);
            await member.JoinAsync(_meeting.Items[0]);
            Assert.Null((await member.PushAsync(0, Letter)).Kind);
            await member.Hub.InvokeAsync("Leave", _meeting.Items[0]);
            await member.Hub.InvokeAsync("Leave", _meeting.Items[0]);
        }

        Assert.Equal(Declined.NoRight, (await member.PushAsync(0, Letter)).Kind);
        Assert.Equal(5, (await _writer.SinceAsync(1)).Count);
        var joined = await _writer.JoinAsync(_meeting.Items[0]);
        Assert.Single(joined.People);
        await EverybodyWritesAsync(6);
    }

    [Fact]
    public async Task A_flood_is_held_back_and_nobody_else_with_it()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        var ids = Enumerable.Range(0, 400).Select(_ => Guid.NewGuid()).ToList();

        foreach (var id in ids)
        {
            await hostile.SendAsync(id, 1, Letter);
        }

        var answers = await Task.WhenAll(ids.Select(hostile.AnswerAsync));

        Assert.Contains((Declined.Wait, WritingTexts.TooOften), answers);
        Assert.All(answers, answer => Assert.True(answer.Kind is null or Declined.Wait));
        Assert.Equal(answers.Count(a => a.Kind is null), (await _writer.SinceAsync(1)).Count);
        await EverybodyWritesAsync(1);
    }

    [Theory]
    [InlineData(11, """{"content":[{"type":"text","text":" "}]}""")]
    [InlineData(11, """{"content":[{"type":"hard_break"}]}""")]
    [InlineData(11, """{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}""")]
    [InlineData(2, """{"content":[{"type":"text","text":" "}]}""")]
    public async Task A_run_of_digits_is_not_parted_into_a_personal_number(int at, string between)
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        // Eleven digits are no number.
        var digits = at == 2 ? "1" + ATestNumber.Of() : ATestNumber.Of() + "1";
        Assert.Null((await hostile.PushAsync(1, Replace(0, $$"""{"content":[{"type":"paragraph","content":[{"type":"text","text":"{{digits}}"}]}]}"""))).Kind);

        var (kind, why) = await hostile.PushAsync(2, Replace(at, between));

        Assert.Equal((Declined.PersonalNumber, WritingTexts.PersonalNumber), (kind, why));
        Assert.Empty(await _writer.SinceAsync(2));
    }

    [Fact]
    public async Task Half_a_sign_is_declined_and_the_minutes_can_be_written_down()
    {
        await using var hostile = await AWritingClient.SitDownAsync(_meeting, "sekreterare");
        Assert.Null((await hostile.PushAsync(1, Replace(1, """{"content":[{"type":"text","text":"\ud83d\ude00"}]}"""))).Kind);
        string[] halves =
        [
            Replace(1, """{"content":[{"type":"text","marks":[{"type":"strong"}],"text":"\ud800"}]}"""),
            Replace(0, """{"content":[{"type":"paragraph","content":[{"type":"text","text":"a\udc00b"}]}]}"""),
            Replace(1, """{"content":[{"type":"text","text":"\ud800"}]}"""),
            Replace(2, """{"content":[{"type":"text","text":"x"}]}"""),
            Replace(2, """{"content":[{"type":"hard_break"}]}"""),
            """[{"stepType":"replace","from":1,"to":2}]""", """[{"stepType":"replace","from":2,"to":3}]""",
            """[{"stepType":"addMark","from":2,"to":4,"mark":{"type":"em"}}]""",
        ];

        foreach (var steps in halves)
        {
            var answer = await hostile.PushAsync(2, steps);
            Assert.True(answer.Kind == Declined.Unfit, $"{answer}: {steps}");
        }

        await _meeting.Get<WritingEngine>().WriteDownAsync();
        await using var db = _meeting.Db();
        Assert.Equal("\ud83d\ude00Hej", await db.Documents().Where(d => d.Id == _meeting.Items[0].ToDocument()).Select(d => d.Text).SingleAsync());
        Assert.Null((await hostile.PushAsync(2, """[{"stepType":"replace","from":1,"to":3}]""")).Kind);
    }

    private static IEnumerable<string> Unfit()
    {
        string[] steps =
        [
            "null", "5", "\"x\"", "{}", "[null]", "[5]", "[\"x\"]", "[{}]", "[[]]",
            """[{"stepType":"nope"}]""", """[{"stepType":"__proto__"}]""",
            """[{"stepType":"attr","pos":0,"attr":"level","value":2}]""", """[{"stepType":"docAttr","attr":"x","value":2}]""",
            """[{"stepType":"addNodeMark","pos":0,"mark":{"type":"em"}}]""",
            """[{"stepType":"addMark","from":1,"to":3,"mark":{"type":"link"}}]""", """[{"stepType":"addMark","from":1,"to":3}]""",
            """[{"stepType":"addMark","from":1,"to":9999,"mark":{"type":"em"}}]""",
        ];
        string[] ranges = ["-1,1", "1,-1", "3,1", "1,9999", "1.5,2", "1e300,1e300", "\"1\",1", "null,1", "0,2", "1,5"];
        string[] contents =
        [
            """{"type":"nope"}""", """{"type":"text"}""", """{"type":"text","text":5}""", """{"type":"text","text":""}""", "5", "null", "{}",
            """{"type":"text","text":"x","marks":[{"type":"nope"}]}""", """{"type":"text","text":"x","marks":[{}]}""",
            """{"type":"paragraph"}""", """{"type":"doc","content":[{"type":"paragraph"}]}""",
        ];
        string[] blocks =
        [
            """{"type":"text","text":"x"}""", """{"type":"list_item"}""", """{"type":"table_row"}""", """{"type":"hard_break"}""",
            """{"type":"heading","attrs":{"level":4}}""", """{"type":"heading","attrs":{"level":"1"}}""", """{"type":"heading","attrs":{"level":null}}""",
            """{"type":"heading","attrs":{"level":1.5}}""", """{"type":"ordered_list","attrs":{"order":-1},"content":[{"type":"list_item","content":[{"type":"paragraph"}]}]}""",
            """{"type":"bullet_list"}""", """{"type":"bullet_list","content":[{"type":"paragraph"}]}""",
            """{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"table","content":[]}]}]}""",
            """{"type":"table"}""", """{"type":"table","content":[{"type":"table_row"}]}""",
            """{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":0},"content":[{"type":"paragraph"}]}]}]}""",
            """{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colwidth":"x"},"content":[{"type":"paragraph"}]}]}]}""",
            """{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[{"type":"bullet_list"}]}]}]}""",
            """{"type":"paragraph","content":[{"type":"paragraph"}]}""", """{"type":"paragraph","content":[{"type":"heading"}]}""",
        ];
        return
        [
            .. steps,
            .. ranges.Select(r => r.Split(',')).Select(r => $$"""[{"stepType":"replace","from":{{r[0]}},"to":{{r[1]}}}]"""),
            .. contents.Select(c => Replace(1, $$"""{"content":[{{c}}]}""")),
            .. blocks.Select(c => Replace(0, $$"""{"content":[{{c}}]}""")),
            Replace(1, """{"content":"x"}"""), Replace(1, """{"content":{"type":"text"}}"""),
            Replace(1, """{"content":[{"type":"paragraph"}],"openStart":-1,"openEnd":0}"""),
            Replace(1, """{"content":[{"type":"paragraph"}],"openStart":7,"openEnd":7}"""),
            Replace(1, """{"content":[{"type":"paragraph"}],"openStart":1e9,"openEnd":1e9}"""),
            Replace(1, """{"content":[{"type":"paragraph"}],"openStart":"1","openEnd":1}"""),
            """[{"stepType":"replaceAround","from":0,"to":5,"gapFrom":4,"gapTo":1,"insert":0}]""",
            """[{"stepType":"replaceAround","from":0,"to":5,"gapFrom":1,"gapTo":4,"insert":77,"slice":{"content":[{"type":"heading"}]}}]""",
            """[{"stepType":"replaceAround","from":0,"to":5,"gapFrom":1,"gapTo":4,"insert":1,"slice":{"content":[{"type":"table"}]}}]""",
            $"[{Hello[1..^1]},{Replace(1, """{"content":5}""")[1..^1]}]",
        ];
    }

    private static string Replace(int at, string slice) => $$"""[{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{{slice}}}]""";

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));

    private static Task<Exception> FaultAsync(Func<Task> act) => Assert.ThrowsAnyAsync<Exception>(act);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>One writes, and it comes to the others.</summary>
    private async Task EverybodyWritesAsync(int on, AWritingClient? listener = null)
    {
        var batch = Guid.NewGuid();
        Assert.Null((await _writer.PushAsync(on, Letter, batch: batch)).Kind);
        Assert.Null(listener is null ? null : (await listener.AnswerAsync(batch)).Kind);
        await using var late = await AWritingClient.ConnectAsync(_meeting, "samordnare");
        var joined = await late.JoinAsync(_meeting.Items[0]);
        Assert.Contains("Hej", (await late.AtAsync(joined.Version + joined.Since.Sum(b => b.Count))).Text, StringComparison.Ordinal);
    }

    private async Task ChooseAsync(Func<CouncilSettings, CouncilSettings> choose) =>
        _ = (await _meeting.Get<Changes>().ToCouncilAsync(await _meeting.CallerAsync("sekreterare"), _meeting.Council,
            (council, moment) => council.Choose(moment.By, choose(council.Settings)))).Value;

    private async Task<(MeetingId Meeting, AgendaItemId Item)> PlanInAnotherCouncilAsync()
    {
        await using var db = _meeting.Db();
        var by = new Actor(null, "Samordnare", Duties.Coordinator, AMeeting.Day);
        var council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Ett annat råd", "Annan kommun", by.Today).Value;
        var meeting = Meeting.Plan(by, new MeetingId(Guid.CreateVersion7()), council.Id, new MeetingDetails(
            new DateOnly(2026, 3, 11), new TimeOnly(9, 0), new TimeOnly(10, 0), "Sal B")).Value;
        var item = new AgendaItemId(Guid.CreateVersion7());
        _ = meeting.Agenda.AddItem(by, item, new AgendaItemText(AgendaItemKind.Information, "Läget")).Value;
        db.AddRange(council, meeting);
        await _meeting.Get<Changes>().SaveAsync(db, by, TimeProvider.System.GetUtcNow());
        return (meeting.Id, item);
    }
}

using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using System.Text;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Faults;

/// <summary>
/// Ten thousand things in each other. A stack that overflows cannot be caught: it ends the meeting of every council. So each
/// reader of something nested stops at a depth of its own, with words.
/// </summary>
public sealed class DeepNestingTests
{
    private const int Deep = 10_000;

    private static string Nested { get; } = Repeated("[") + Repeated("]");

    /// <summary>Lists in lists, the schema's own way.</summary>
    private static string Lists { get; } = Document("""{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph"},""", "]}]}");

    private static string Tables { get; } = Document(
        """{"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","content":[""", "]}]}]}");

    [Fact]
    public void Minutes_text()
    {
        Assert.Throws<FormatException>(() => RichText.FromJson(Lists));
        Assert.Throws<FormatException>(() => RichText.FromJson(Tables));
        Assert.Throws<FormatException>(() => RichText.FromJson(Nested));
    }

    [Fact]
    public void The_deepest_text_that_is_read_is_read_on_a_stack_of_a_pool_thread()
    {
        var text = RichText.FromPlainText("Innerst");
        for (var level = 0; level < 120; level++)
        {
            text = new([new RichTextBlock.List(false, 1, [new RichTextBlock.Item([new RichTextBlock.Paragraph([]), .. text.Blocks])])]);
        }

        var fault = OnSmallStack(() => Assert.Equal(text, RichText.FromJson(text.ToJson())));

        Assert.Null(fault);
        Assert.Contains("Innerst", text.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealed_minutes_and_what_is_taken_from_them()
    {
        var bytes = Encoding.UTF8.GetString(RecordJson.Write(ARecord.Small()));
        var record = bytes.Replace("\"sections\": [", "\"sections\": [" + Nested + ",", StringComparison.Ordinal);

        Assert.NotEqual(bytes, record);
        Assert.Throws<JsonException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(record)));
        Assert.Throws<JsonException>(() => RecordJson.ReadSection(Nested));
        Assert.ThrowsAny<JsonException>(() => QuotedWords.Count(Lists, "ord"));
    }

    [Fact]
    public void What_comes_over_a_wire()
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<RawJson>(Nested, Json.Options));
        Assert.ThrowsAny<JsonException>(() => TextInsertion.Read(Nested));
    }

    [Fact]
    public async Task What_the_desk_judges()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (_, participant) = await writing.JoinAsync("a", writing.Callers[0]);

        foreach (var steps in new[] { Nested, $$$"""[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{{{Lists}}}]} }]""" })
        {
            writing.Engine.Take(new WritingEngine.Push(participant, Guid.NewGuid(), 0, steps));
        }

        await writing.SettleAsync();
        var (_, other) = await writing.JoinAsync("b", writing.Callers[1]);
        var batch = Guid.NewGuid();
        writing.Engine.Take(new WritingEngine.Push(other, batch, 0, new TextInsertion(1, "Hej").ToSteps()));
        await writing.SettleAsync();
        Assert.True(other.Document.Knows(batch));
        Assert.Equal(1, other.Document.Version);
    }

    [Fact]
    public async Task The_hubs()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var hostile = await AWritingClient.SitDownAsync(meeting, "ordforande");
        await using var other = await AWritingClient.SitDownAsync(meeting, "sekreterare");
        await using var follower = await AFollower.ConnectAsync(meeting, "sekreterare");

        await Assert.ThrowsAnyAsync<Exception>(() => hostile.Hub.InvokeAsync(
            "Push", meeting.Items[0], Guid.NewGuid(), 0, new RawJson(Nested), TestContext.Current.CancellationToken));
        var answer = await follower.DecideAsync(
            meeting.Id, meeting.Items[0], new BfaRadet.Domain.Kernel.DecisionId(Guid.NewGuid()), Repeated("@\"(")[..2000]);

        Assert.NotNull(answer.Refused);
        Assert.Null((await other.PushAsync(0, new TextInsertion(1, "Hej").ToSteps())).Kind);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("@\"")]
    [InlineData("@a(")]
    [InlineData("#(")]
    [InlineData("Uppdrag: ")]
    [InlineData("den senast ")]
    public void A_decision_line(string part)
    {
        var line = "Rådet beslutar " + Repeated(part);

        var fault = OnSmallStack(() => _ = DecisionLine.Read(line, new DecisionLineContext(new DateOnly(2026, 3, 11), null, [], [])));

        Assert.Null(fault);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("1(-")]
    [InlineData("[undantaget: ")]
    [InlineData("19 1-")]
    public void The_guard_of_personal_data(string part)
    {
        var fault = OnSmallStack(() =>
        {
            _ = NumberGuard.Adds([], [Repeated(part)], AMeeting.Day);
            _ = TextGuard.Read(Repeated(part), AMeeting.Day);
        });

        Assert.Null(fault);
    }

    private static string Repeated(string part) => new StringBuilder().Insert(0, part, Deep).ToString();

    private static string Document(string open, string close) =>
        $$"""{"type":"doc","content":[{{Repeated(open)}}{"type":"paragraph"}{{Repeated(close)}}]}""";

    /// <summary>As much stack as a thread of the pool has on the smallest system. What overflows it ends the test run, which is no less red.</summary>
    private static Exception? OnSmallStack(Action read)
    {
        Exception? caught = null;
        var thread = new Thread(() => caught = Record.Exception(read), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        return caught;
    }
}

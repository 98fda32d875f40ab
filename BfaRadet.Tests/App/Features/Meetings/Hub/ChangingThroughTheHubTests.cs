using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Hub;

public sealed class ChangingThroughTheHubTests : IAsyncLifetime
{
    /// <summary>An argument as another program may write it.</summary>
    [JsonConverter(typeof(Writer))]
    private sealed record Sent(string Json)
    {
        public sealed class Writer : JsonConverter<Sent>
        {
            public override Sent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, Sent value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
        }
    }

    private HeldMeeting _meeting = default!;

    public async ValueTask InitializeAsync() => _meeting = await HeldMeeting.OpenAsync();

    public ValueTask DisposeAsync() => _meeting.DisposeAsync();

    [Fact]
    public async Task A_member_is_refused_in_Swedish_and_nothing_is_changed()
    {
        await using var member = await AFollower.ConnectAsync(_meeting, "polis");
        var before = await _meeting.ViewAsync();
        var journal = await CountJournalAsync();

        var decided = await member.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        var moved = await member.Hub.InvokeAsync<Answer>("TakeUp", _meeting.Id, _meeting.Items[1], Cancel);

        Assert.All([decided.Refused, moved.Refused], text => Assert.EndsWith("Inget har ändrats.", text, StringComparison.Ordinal));
        Assert.Same(before, await _meeting.ViewAsync());
        Assert.Equal(journal, await CountJournalAsync());
    }

    [Fact]
    public async Task The_same_decision_sent_twice_is_one()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        var id = NewId();

        var answers = await Task.WhenAll(
            secretary.DecideAsync(_meeting.Id, _meeting.Items[0], id, "Rådet godkänner listan."),
            secretary.DecideAsync(_meeting.Id, _meeting.Items[0], id, "Rådet godkänner listan."));

        Assert.Single(answers.Select(a => a.Number).Distinct());
        Assert.Single((await _meeting.ViewAsync()).Decisions);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_refused_with_the_reason()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");

        var answer = await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet beslutar @finnsinte 31 feb");
        var empty = await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), null);

        Assert.Contains("31 feb", answer.Refused, StringComparison.Ordinal);
        Assert.NotNull(empty.Refused);
        Assert.Empty((await _meeting.ViewAsync()).Decisions);
    }

    [Fact]
    public async Task A_line_of_no_text_at_all_is_refused_in_Swedish_and_the_connection_goes_on()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");

        foreach (var line in (Sent[])[new("\"Beslut \\ud83d.\""), new($"\"{string.Concat(Enumerable.Repeat("\\u0001", 149_000))}\""), new($"\"{new string('a', 149_000)}\"")])
        {
            var answer = await secretary.Hub.InvokeAsync<Answer>("RecordDecision", _meeting.Id, _meeting.Items[0], NewId(), line, Cancel);

            Assert.Matches("Inget har ändrats|Beslutet är för långt|Skriv", answer.Refused);
        }

        Assert.Empty((await _meeting.ViewAsync()).Decisions);
        Assert.Null((await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.")).Refused);
    }

    [Fact]
    public async Task Hostile_input_disturbs_nobody_else()
    {
        await using var member = await AFollower.ConnectAsync(_meeting, "skola");
        await using var hostile = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await member.FollowAsync(_meeting.Id);

        Assert.NotNull((await hostile.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), new string('@', 10_000))).Refused);
        var wrong = new[]
        {
            await Fault(() => hostile.Hub.InvokeAsync<object>("Follow", "not an id", Cancel)),
            await Fault(() => hostile.Hub.InvokeAsync<object>("Follow", (string?)null, Cancel)),
            await Fault(() => hostile.Hub.InvokeAsync<object>("RecordDecision", _meeting.Id, _meeting.Items[0], "zero", 7, Cancel)),
            await Fault(() => hostile.Hub.InvokeAsync<object>("NoSuchMethod", Cancel)),
        };
        // The server hangs up on what is larger than a message may be.
        await Fault(() => hostile.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), new string('a', 2 * 1024 * 1024)));
        await hostile.Closed.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);

        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        var state = await member.StateAsync(s => s.Latest.Count > 0);

        Assert.All(wrong, fault => Assert.DoesNotContain("   at ", fault.Message, StringComparison.Ordinal));
        Assert.Single(state.Latest);
        Assert.Equal(HubConnectionState.Connected, member.Hub.State);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DecisionId NewId() => new(Guid.CreateVersion7());

    private static async Task<Exception> Fault(Func<Task> act) => await Assert.ThrowsAnyAsync<Exception>(act);

    private async Task<int> CountJournalAsync()
    {
        await using var db = _meeting.Db();
        return await db.Journal.CountAsync(Cancel);
    }
}

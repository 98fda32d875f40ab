using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Who is served when: by order, not by time.</summary>
public sealed class TakingTurnsTests
{
    [Fact]
    public async Task A_writer_is_served_after_one_batch_of_anothers_flood()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var flood = await ParticipantsAsync(writing, writing.Callers[0], 20);
        var (_, participant) = await writing.JoinAsync("control", writing.Callers[1]);

        await writing.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(writing, other, "x"));
            Write(writing, participant, "y");
            Write(writing, participant, "z");
        });

        var order = Written(participant.Document);
        Assert.Equal(22, order.Count);
        Assert.Equal(["x", "y", "x", "z", "x"], order.Take(5));
    }

    [Fact]
    public async Task Coming_in_takes_its_turn_too()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var flood = await ParticipantsAsync(writing, writing.Callers[0], 20);
        var version = -1;
        Task<Participant> coming = default!;

        await writing.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(writing, other, "x"));
            coming = writing.Writer.EnterAsync(
                writing.Place, writing.Callers[1].AccountId, room =>
                {
                    version = room.Version;
                    return AParticipant(writing.Callers[1], room, "late");
                });
        });
        await coming;

        Assert.Equal(1, version);
    }

    [Fact]
    public async Task Who_hands_in_more_than_the_protocol_lets_is_told_to_wait()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var (_, participant) = await writing.JoinAsync("one", writing.Callers[0]);

        await writing.TogetherAsync(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                Write(writing, participant, "x");
            }
        });

        var no = writing.Hub.TakeNews("one").OfType<News.Declined>().ToList();
        Assert.Equal(5 - WritingLimits.WaitingOfAParticipant, no.Count);
        Assert.All(no, one => Assert.Equal((Declined.Wait, WritingTexts.TooOften), (one.Kind, one.Why)));
        Assert.Equal(WritingLimits.WaitingOfAParticipant, participant.Document.Version);
    }

    [Fact]
    public async Task An_account_has_so_much_room_in_all_its_tabs_together()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var flood = await ParticipantsAsync(writing, writing.Callers[0], WritingLimits.WaitingOfAWriter + 3);
        var (_, participant) = await writing.JoinAsync("control", writing.Callers[1]);

        await writing.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(writing, other, "x"));
            Write(writing, participant, "y");
        });

        Assert.Equal(3, flood.Sum(other => writing.Hub.TakeNews(other.Connection).OfType<News.Declined>().Count()));
        Assert.Equal("y", Written(participant.Document)[1]);
    }

    [Fact]
    public async Task What_stops_a_text_waits_for_what_came_before_and_for_nothing_that_comes_after()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var flood = await ParticipantsAsync(writing, writing.Callers[0], 10);
        var (_, participant) = await writing.JoinAsync("control", writing.Callers[1]);
        Task stopped = default!;

        await writing.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(writing, other, "x"));
            stopped = writing.Writer.StopAsync([writing.Document], "Stängt en stund.");
            Write(writing, participant, "y");
        });
        await stopped;

        Assert.Equal(10, participant.Document.Version);
        Assert.Equal("Stängt en stund.", Assert.Single(writing.Hub.TakeNews("control").OfType<News.Declined>()).Why);
    }

    [Fact]
    public async Task A_council_whose_desk_stands_still_holds_up_no_other()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var council = new CouncilId(Guid.CreateVersion7());
        using var gate = new ManualResetEventSlim();
        var held = writing.Writer.AskAsync(() =>
        {
            gate.Wait();
            return true;
        });

        var participant = await writing.Engine.Of(council).EnterAsync(
            writing.Place with { Id = new DocumentId(Guid.CreateVersion7()), Council = council }, writing.Callers[0].AccountId, room => AParticipant(writing.Callers[0], room, "other"));
        Write(writing, participant, "x");
        await writing.Engine.Of(council).AskAsync(() => true);

        Assert.Equal(1, participant.Document.Version);
        Assert.Single(writing.Hub.TakeNews("other").OfType<News.Steps>());
        Assert.False(held.IsCompleted);
        gate.Set();
        await held;
    }

    private static async Task<List<Participant>> ParticipantsAsync(AWritingEngine writing, Caller caller, int count)
    {
        var participants = new List<Participant>();
        for (var at = 0; at < count; at++)
        {
            participants.Add((await writing.JoinAsync($"flood {at}", caller)).Participant);
        }

        return participants;
    }

    private static Participant AParticipant(Caller caller, OpenDocument room, string connection) =>
        new(connection, connection, caller, null, caller.Name, room) { Rights = new Rights(true, "", false) };

    private static void Write(AWritingEngine writing, Participant participant, string words)
    {
        writing.Hub.AddToGroupAsync(participant.Connection, participant.Document.Group);
        writing.Engine.Take(new WritingEngine.Push(participant, Guid.CreateVersion7(), 0, new TextInsertion(1, words).ToSteps()));
    }

    private static List<string> Written(OpenDocument room) => [.. room.Since(0)!.Select(batch =>
        System.Text.Json.JsonDocument.Parse(batch.Steps.Text).RootElement[0].GetProperty("slice").GetProperty("content")[0].GetProperty("text").GetString()!)];
}

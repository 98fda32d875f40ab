using BfaRadet.App.Writing;
using BfaRadet.Domain.Writing;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Writing;

/// <summary>Who is served when: by order, not by time.</summary>
public sealed class TakingTurnsTests
{
    [Fact]
    public async Task A_writer_is_served_after_one_batch_of_anothers_flood()
    {
        await using var desk = await ADesk.OpenAsync();
        var flood = await SeatsAsync(desk, desk.Callers[0], 20);
        var (_, seat) = await desk.JoinAsync("control", desk.Callers[1]);

        await desk.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(desk, other, "x"));
            Write(desk, seat, "y");
            Write(desk, seat, "z");
        });

        var order = Written(seat.Document);
        Assert.Equal(22, order.Count);
        Assert.Equal(["x", "y", "x", "z", "x"], order.Take(5));
    }

    [Fact]
    public async Task Coming_in_takes_its_turn_too()
    {
        await using var desk = await ADesk.OpenAsync();
        var flood = await SeatsAsync(desk, desk.Callers[0], 20);
        var version = -1;
        Task<Participant> coming = default!;

        await desk.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(desk, other, "x"));
            coming = desk.Writer.EnterAsync(
                desk.Place, desk.Callers[1].AccountId, room =>
                {
                    version = room.Version;
                    return ASeat(desk.Callers[1], room, "late");
                });
        });
        await coming;

        Assert.Equal(1, version);
    }

    [Fact]
    public async Task Who_hands_in_more_than_the_protocol_lets_is_told_to_wait()
    {
        await using var desk = await ADesk.OpenAsync();
        var (_, seat) = await desk.JoinAsync("one", desk.Callers[0]);

        await desk.TogetherAsync(() =>
        {
            for (var i = 0; i < 5; i++)
            {
                Write(desk, seat, "x");
            }
        });

        var no = desk.Hub.TakeNews("one").OfType<News.Declined>().ToList();
        Assert.Equal(5 - WritingLimits.WaitingOfAParticipant, no.Count);
        Assert.All(no, one => Assert.Equal((Declined.Wait, WritingTexts.TooOften), (one.Kind, one.Why)));
        Assert.Equal(WritingLimits.WaitingOfAParticipant, seat.Document.Version);
    }

    [Fact]
    public async Task An_account_has_so_much_room_in_all_its_tabs_together()
    {
        await using var desk = await ADesk.OpenAsync();
        var flood = await SeatsAsync(desk, desk.Callers[0], WritingLimits.WaitingOfAWriter + 3);
        var (_, seat) = await desk.JoinAsync("control", desk.Callers[1]);

        await desk.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(desk, other, "x"));
            Write(desk, seat, "y");
        });

        Assert.Equal(3, flood.Sum(other => desk.Hub.TakeNews(other.Connection).OfType<News.Declined>().Count()));
        Assert.Equal("y", Written(seat.Document)[1]);
    }

    [Fact]
    public async Task What_stops_a_text_waits_for_what_came_before_and_for_nothing_that_comes_after()
    {
        await using var desk = await ADesk.OpenAsync();
        var flood = await SeatsAsync(desk, desk.Callers[0], 10);
        var (_, seat) = await desk.JoinAsync("control", desk.Callers[1]);
        Task stopped = default!;

        await desk.TogetherAsync(() =>
        {
            flood.ForEach(other => Write(desk, other, "x"));
            stopped = desk.Writer.StopAsync([desk.Document], "Stängt en stund.");
            Write(desk, seat, "y");
        });
        await stopped;

        Assert.Equal(10, seat.Document.Version);
        Assert.Equal("Stängt en stund.", Assert.Single(desk.Hub.TakeNews("control").OfType<News.Declined>()).Why);
    }

    [Fact]
    public async Task A_council_whose_desk_stands_still_holds_up_no_other()
    {
        await using var desk = await ADesk.OpenAsync();
        var council = new CouncilId(Guid.CreateVersion7());
        using var gate = new ManualResetEventSlim();
        var held = desk.Writer.AskAsync(() =>
        {
            gate.Wait();
            return true;
        });

        var seat = await desk.Desk.Of(council).EnterAsync(
            desk.Place with { Id = new DocumentId(Guid.CreateVersion7()), Council = council }, desk.Callers[0].AccountId, room => ASeat(desk.Callers[0], room, "other"));
        Write(desk, seat, "x");
        await desk.Desk.Of(council).AskAsync(() => true);

        Assert.Equal(1, seat.Document.Version);
        Assert.Single(desk.Hub.TakeNews("other").OfType<News.Steps>());
        Assert.False(held.IsCompleted);
        gate.Set();
        await held;
    }

    private static async Task<List<Participant>> SeatsAsync(ADesk desk, Caller caller, int count)
    {
        var seats = new List<Participant>();
        for (var at = 0; at < count; at++)
        {
            seats.Add((await desk.JoinAsync($"flood {at}", caller)).Seat);
        }

        return seats;
    }

    private static Participant ASeat(Caller caller, OpenDocument room, string connection) =>
        new(connection, connection, caller, null, caller.Name, room) { Rights = new Rights(true, "", false) };

    private static void Write(ADesk desk, Participant seat, string words)
    {
        desk.Hub.AddToGroupAsync(seat.Connection, seat.Document.Group);
        desk.Desk.Take(new WritingEngine.Push(seat, Guid.CreateVersion7(), 0, new TextInsertion(1, words).ToSteps()));
    }

    private static List<string> Written(OpenDocument room) => [.. room.Since(0)!.Select(batch =>
        System.Text.Json.JsonDocument.Parse(batch.Steps.Text).RootElement[0].GetProperty("slice").GetProperty("content")[0].GetProperty("text").GetString()!)];
}

using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>Notes that waited until they were shared: what they said before that is for those who wrote them.</summary>
public sealed class HistoryFromSharingTests
{
    private const string Written = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"Hemligt"}]}}]""";
    private const string Changed = """[{"stepType":"replace","from":1,"to":8,"slice":{"content":[{"type":"text","text":"Klart"}]}}]""";
    private const string Later = """[{"stepType":"replace","from":6,"to":6,"slice":{"content":[{"type":"text","text":" nu"}]}}]""";

    [Fact]
    public async Task A_reader_sees_them_from_the_version_that_was_shared_and_who_wrote_sees_all()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Visibility = MinutesVisibility.WhenShared }));
        await using var secretary = await AWritingClient.SitDownAsync(meeting, "sekreterare");
        Assert.Null((await secretary.PushAsync(0, Written)).Kind);
        Assert.Null((await secretary.PushAsync(1, Changed)).Kind);
        _ = (await meeting.Get<ChairCommands>().ShareNotesAsync(await meeting.CallerAsync("ordforande"), meeting.Id)).Value;
        Assert.Null((await secretary.PushAsync(2, Later)).Kind);

        await using var member = await AWritingClient.ConnectAsync(meeting, "skola");
        var joined = await member.JoinAsync(meeting.Items[0]);
        var (since, at, history) = (await member.SinceAsync(0), await member.AtAsync(0), await HistoryAsync(member, meeting));

        var all = string.Join('\n', joined.Document.Text, AWritingClient.Write(joined.Since), AWritingClient.Write(since), at.Text);
        Assert.DoesNotContain("Hemligt", all, StringComparison.Ordinal);
        Assert.Contains("Klart", joined.Document.Text, StringComparison.Ordinal);
        Assert.Contains("Klart", at.Text, StringComparison.Ordinal);
        Assert.Equal((2, 3), (joined.Version, joined.Version + joined.Since.Sum(b => b.Count)));
        // Counted as they were, so that the versions are everybody's.
        Assert.Equal([2, 1], since.Select(b => b.Count));
        Assert.Equal(["Före delningen", "Cajsa Frisk"], since.Select(b => b.By));
        Assert.Equal([(2, "Före delningen"), (3, "Cajsa Frisk")], history.Select(m => (m.Version, m.By)));
        Assert.Contains("Klart nu", (await member.AtAsync(3)).Text, StringComparison.Ordinal);
        Assert.Contains("Hemligt", AWritingClient.Write(await secretary.SinceAsync(0)), StringComparison.Ordinal);
        Assert.Contains("Hemligt", (await secretary.AtAsync(1)).Text, StringComparison.Ordinal);
        Assert.Equal(3, (await HistoryAsync(secretary, meeting)).Count);
    }

    [Fact]
    public async Task Where_they_are_read_as_they_are_written_nothing_is_kept_back()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var secretary = await AWritingClient.SitDownAsync(meeting, "sekreterare");
        Assert.Null((await secretary.PushAsync(0, Written)).Kind);
        await using var member = await AWritingClient.SitDownAsync(meeting, "skola");

        Assert.Contains("Hemligt", AWritingClient.Write(await member.SinceAsync(0)), StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Moment>> HistoryAsync(AWritingClient client, HeldMeeting meeting) =>
        client.Hub.InvokeAsync<IReadOnlyList<Moment>>("History", meeting.Items[0]);
}

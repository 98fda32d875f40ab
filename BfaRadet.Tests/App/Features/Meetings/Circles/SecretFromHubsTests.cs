using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Circles;

/// <summary>An item for a circle is in no message of a hub to somebody outside it, also when it came to be so while it was open before them.</summary>
public sealed class SecretFromHubsTests(SecretCouncil council) : IClassFixture<SecretCouncil>
{
    [Fact]
    public void Every_message_that_can_be_sent_is_tried_here()
    {
        string[] tried =
        [
            "MeetingHub.Follow", "MeetingHub.Leave", "MeetingHub.Now", "MeetingHub.RecordDecision", "MeetingHub.Open", "MeetingHub.TakeUp",
            "WritingHub.Join", "WritingHub.Leave", "WritingHub.Push", "WritingHub.Since", "WritingHub.At", "WritingHub.History", "WritingHub.Redact", "WritingHub.Words", "WritingHub.Cursor",
        ];

        var messages = new[] { typeof(MeetingHub), typeof(WritingHub) }
            .SelectMany(hub => hub.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(m => m.GetBaseDefinition() == m).Select(m => $"{hub.Name}.{m.Name}"));

        Assert.Equal(tried.Order(StringComparer.Ordinal), messages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("skola")]
    [InlineData("sekreterare")]
    public async Task A_follower_is_told_that_it_is_on_and_not_what_whoever_it_is(string key)
    {
        var secretary = await council.CallerAsync("sekreterare");
        await using var follower = await AFollower.ConnectAsync(council.Meeting, key);

        var first = await follower.FollowAsync(council.Now);
        _ = (await council.Get<SecretaryCommands>().RecordDecisionAsync(
            secretary, council.Now, council.Items[council.Now], new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Noted, $"Mer om {SecretCouncil.Word}."))).Value;
        var next = await follower.StateAsync(state => state.Version > first.Version);

        Assert.All([first, next], state =>
        {
            Assert.DoesNotContain(SecretCouncil.Word, Said.By(state), StringComparison.OrdinalIgnoreCase);
            Assert.Equal("Punkt för en mindre krets", state.Current!.Title);
            Assert.False(state.ShowsMinutes);
        });
    }

    [Theory]
    [InlineData("skola")]
    [InlineData("ahorare")]
    public async Task Its_notes_are_opened_by_those_it_is_for_and_by_no_others(string key)
    {
        var item = council.Items[council.Now];
        await using var outsider = await AWritingClient.ConnectAsync(council.Meeting, key);
        await using var insider = await AWritingClient.ConnectAsync(council.Meeting, SecretCouncil.Insider);

        var opened = await insider.JoinAsync(item, council.Now);

        Assert.Contains(SecretCouncil.Word, Said.By(opened), StringComparison.Ordinal);
        await Assert.ThrowsAsync<HubException>(() => outsider.JoinAsync(item, council.Now));
        await RefusedAsync(outsider, item);
    }

    [Fact]
    public async Task Who_has_it_open_when_the_circle_is_drawn_is_put_out()
    {
        var (secretary, coordinator) = (await council.CallerAsync("sekreterare"), await council.CallerAsync("samordnare"));
        var item = council.Meeting.Items[1];
        _ = (await council.Get<MinutesCommands>().AppendAsync(secretary, council.Now, item, "Öppet än så länge.")).Value;
        await using var outsider = await AWritingClient.ConnectAsync(council.Meeting, "skola");
        await using var insider = await AWritingClient.ConnectAsync(council.Meeting, SecretCouncil.Insider);
        var open = await outsider.JoinAsync(item, council.Now);
        _ = await insider.JoinAsync(item, council.Now);
        Assert.True(open.Rights.Write);
        var view = (await council.Get<MeetingQueries>().FindPreparingAsync(coordinator, council.Council, council.Now))!;
        var before = view.TextOf(view.Meeting.Find(item)!);

        _ = (await council.Get<PreparingCommands>().EditItemAsync(coordinator, council.Now, item, before, before with { Circle = council.Circle })).Value;

        var why = await outsider.Gone.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.DoesNotContain(before.Title, why, StringComparison.Ordinal);
        _ = outsider.TakeSteps().ToList();
        _ = (await council.Get<MinutesCommands>().AppendAsync(secretary, council.Now, item, $"Nu om {SecretCouncil.Word}.")).Value;
        await RefusedAsync(outsider, item);
        Assert.Empty(outsider.TakeSteps());
        Assert.False(insider.Gone.Task.IsCompleted);
        await Assert.ThrowsAsync<HubException>(() => outsider.JoinAsync(item, council.Now));
    }

    /// <summary>Each message about a text is declined, and the answer says nothing of it.</summary>
    private static async Task RefusedAsync(AWritingClient outsider, AgendaItemId item)
    {
        var (kind, why) = await outsider.PushAsync(0, "[]", item);
        Assert.NotNull(kind);
        Assert.DoesNotContain(SecretCouncil.Word, why, StringComparison.OrdinalIgnoreCase);
        foreach (var (message, more) in new (string, object[])[] { ("Since", [0]), ("At", [0]), ("History", []), ("Redact", [0, 0, 1]), ("Words", []) })
        {
            var fault = await Assert.ThrowsAsync<HubException>(() => outsider.Hub.InvokeCoreAsync(message, typeof(object), [item.Value, .. more]));
            Assert.DoesNotContain(SecretCouncil.Word, fault.Message, StringComparison.OrdinalIgnoreCase);
        }

        await HubConnectionExtensions.InvokeAsync(outsider.Hub, "Cursor", item.Value, 0, 0, 0);
    }
}

using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR.Client;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The same random writers, fewer, over real connections.</summary>
public sealed class WritingOverTheHubTests
{
    private static readonly string[] _keys = ["sekreterare", "ordforande", "polis", "skola"];

    [Fact]
    public async Task Four_who_write_at_once_come_to_the_same_text()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        _ = (await meeting.Get<Changes>().ToCouncilAsync(await meeting.CallerAsync("sekreterare"), meeting.Council,
            (council, moment) => council.Choose(moment.By, council.Settings with { Writers = MinutesWriters.AllMembers }))).Value;
        using var script = new TrialScript();
        var random = new Random(7);
        var clients = new List<(string Key, AWritingClient Client)>();
        foreach (var key in _keys)
        {
            var client = await AWritingClient.ConnectAsync(meeting, key);
            var joined = await client.JoinAsync(meeting.Items[0]);
            script.Open(key, joined.Document.Text, joined.Version, random.Next());
            Assert.True(script.Take(key, joined.Version, AWritingClient.Write(joined.Since)));
            clients.Add((key, client));
        }

        for (var round = 0; round < 120; round++)
        {
            var (key, client) = clients[random.Next(clients.Count)];
            script.Edit(key, deletes: true);
            await SendAndHearAsync(script, key, client);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (clients.Exists(c => script.Pending(c.Key) > 0) || clients.Select(c => script.Version(c.Key)).Distinct().Count() > 1)
        {
            foreach (var (key, client) in clients)
            {
                await SendAndHearAsync(script, key, client);
            }

            await Task.Delay(10, patience.Token);
        }

        var version = script.Version(_keys[0]);
        var document = (await clients[0].Client.AtAsync(version)).Text;
        Assert.All(_keys, key => Assert.Equal(document, script.Json(key)));
        using var authority = new Authority();
        var all = await clients[0].Client.SinceAsync(0);
        Assert.Equal(document, authority.Replay(authority.Empty, $"[{string.Join(',', all.Select(b => b.Steps.Text[1..^1]))}]"));
        foreach (var (_, client) in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_the_code_calls_otherwise_keeps_its_name_on_the_wire()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var chair = await AWritingClient.ConnectAsync(meeting, "ordforande");

        var joined = await chair.Hub.InvokeAsync<JsonElement>("Join", meeting.Id, meeting.Items[0], TestContext.Current.CancellationToken);
        var refused = await chair.Hub.InvokeAsync<string?>("Lift", meeting.Items[0], 0, 0, 0, TestContext.Current.CancellationToken);

        Assert.True(joined.GetProperty("rights").GetProperty("lift").GetBoolean());
        Assert.Equal(WritingTexts.NothingToRedact, refused);
    }

    private static async Task SendAndHearAsync(TrialScript script, string key, AWritingClient client)
    {
        if (script.Send(key, Guid.NewGuid()) is { } ready)
        {
            await client.SendAsync(ready.Batch, ready.On, ready.Steps);
        }

        foreach (var (from, batches) in client.TakeSteps())
        {
            if (!script.Take(key, from, batches))
            {
                var version = script.Version(key);
                Assert.True(script.Take(key, version, AWritingClient.Write(await client.SinceAsync(version))));
            }
        }
    }
}

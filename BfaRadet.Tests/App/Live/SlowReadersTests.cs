using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Live;
using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Live;

/// <summary>One who does not read holds up nobody, and fills no memory.</summary>
public sealed class SlowReadersTests
{
    private const int Most = 4 * 1024 * 1024;

    [Fact]
    public void What_is_told_waits_up_to_a_bound_and_then_the_connection_ends()
    {
        var (pipe, ended) = (new Pipe(new PipeOptions(pauseWriterThreshold: Most)), 0);
        var output = new BoundedWriter(pipe.Writer, () => ended++);
        var message = new byte[64 * 1024];

        for (var at = 1; at < Most / message.Length; at++)
        {
            Assert.True(output.WriteAsync(message, Cancellation).AsTask().IsCompleted);
            Assert.Equal(0, ended);
        }

        _ = output.WriteAsync(message, Cancellation).AsTask();

        Assert.Equal(1, ended);
    }

    [Fact]
    public async Task A_large_answer_is_waited_for()
    {
        var (pipe, ended) = (new Pipe(new PipeOptions(pauseWriterThreshold: Most)), 0);
        var output = new BoundedWriter(pipe.Writer, () => ended++);

        var written = output.WriteAsync(new byte[2 * Most], Cancellation).AsTask();
        var read = await pipe.Reader.ReadAsync(Cancellation);
        pipe.Reader.AdvanceTo(read.Buffer.End);
        await written;

        Assert.Equal(0, ended);
    }

    [Fact]
    public async Task Who_opens_a_document_and_never_reads_is_put_out_and_the_others_write_on()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        await using var writer = await AWritingClient.SitDownAsync(meeting, "sekreterare");
        using var deaf = new ClientWebSocket();
        deaf.Options.Cookies = await meeting.StepInAsync("ordforande");
        deaf.Options.SetRequestHeader("Origin", meeting.App.Address);
        await deaf.ConnectAsync(new Uri(meeting.App.Address.Replace("http", "ws", StringComparison.Ordinal) + "/hubs/protokoll"), Cancellation);
        await SayAsync(deaf, """{"protocol":"json","version":1}""");
        await SayAsync(deaf, $$"""{"type":1,"invocationId":"0","target":"Join","arguments":["{{meeting.Id}}","{{meeting.Items[0]}}"]}""");
        var room = await RoomAsync(meeting);
        await UntilAsync(() => room.Participants.Count == 2);

        // Each time another long text in the stead of the one before.
        var (version, length) = (0, 0);
        while (room.Participants.Count == 2 && version < 400)
        {
            var text = new string((char)('a' + (version % 20)), 300_000);
            var (kind, why) = await writer.PushAsync(version++, $$$"""
                [{"stepType":"replace","from":1,"to":{{{1 + length}}},"slice":{"content":[{"type":"text","text":"{{{text}}}"}]}}]
                """);
            Assert.True(kind is null, why);
            length = text.Length;
        }

        Assert.Single(room.Participants);
        Assert.Null((await writer.PushAsync(version, """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""")).Kind);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<OpenDocument> RoomAsync(HeldMeeting meeting)
    {
        OpenDocument? room = null;
        await meeting.Get<WritingEngine>().Of(meeting.Council).EnterAsync(meeting.Get<MinutesOwner>().PlaceOf(meeting.Council, meeting.Id, meeting.Items[0]), "", found =>
        {
            room = found;
            return new Participant("", "", new BfaRadet.App.Data.Accounts.Caller("", "", false), null, "", found);
        });
        room!.Leave(room.Find("")!);
        return room;
    }

    private static Task SayAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, Cancellation);

    private static Task UntilAsync(Func<bool> isSo) => Task.Run(() => Assert.True(SpinWait.SpinUntil(isSo, TimeSpan.FromSeconds(20))));
}

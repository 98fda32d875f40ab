using BfaRadet.App.Data;
using BfaRadet.Tests.App.Operations;
using BfaRadet.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using System.Diagnostics;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>What is written to be sent lies where nobody else reads it, and stays nowhere.</summary>
public sealed class TemporaryFilesTests
{
    [Fact]
    public async Task One_is_for_its_owner_alone_and_gone_when_closed()
    {
        using var file = await ADatabaseFile.OfThisVersionAsync();
        await file.WithAsync(async services =>
        {
            var files = new TemporaryFiles(services.GetRequiredService<DatabaseFile>());

            await using (var open = files.Open())
            {
                StartingTests.OnlyForItsOwner(open.Name);
                Assert.Equal(files.Folder, Path.GetDirectoryName(open.Name));
                Assert.Equal(file.Path + ".tmp", files.Folder);
            }

            Assert.Empty(Directory.GetFileSystemEntries(files.Folder));
        });
    }

    [Fact]
    public async Task What_a_crash_left_goes_at_the_next_start()
    {
        await using var server = new ServerProcess();
        var folder = Directory.CreateDirectory(server.DatabaseFile + ".tmp");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "half"), "Mötet öppnas.", TestContext.Current.CancellationToken);

        await server.StartAsync();

        Assert.False(Directory.Exists(folder.FullName) && Directory.EnumerateFileSystemEntries(folder.FullName).Any());
    }

    [Fact]
    public async Task After_exports_that_were_sent_and_that_nobody_waited_for_there_is_nothing()
    {
        await using var meeting = await HeldMeeting.OpenAsync();
        var folder = meeting.Get<TemporaryFiles>().Folder;
        using var handler = new HttpClientHandler { CookieContainer = await meeting.StepInAsync("sekreterare") };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(meeting.App.Address) };
        var address = $"/rad/{meeting.Council}/sammantraden/{meeting.Id}/protokoll.zip";

        Assert.NotEmpty(await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        Assert.True(Directory.Exists(folder));
        for (var i = 0; i < 5; i++)
        {
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var asked = client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, impatient.Token);
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }

        // The server notices by itself that nobody waits.
        var waited = Stopwatch.StartNew();
        while (Directory.EnumerateFiles(folder).Any() && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }
}

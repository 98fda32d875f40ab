using BfaRadet.App.Data;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

public sealed class RedactingTests
{
    [Fact]
    public async Task The_chair_may_and_who_only_writes_may_not()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var secretary = await writing.JoinAsync("sekreterarens", await writing.Workspace.CallerAsync("sekreterare"));
        var chair = await writing.JoinAsync("ordförandens", await writing.Workspace.CallerAsync("ordforande"));

        Assert.True(chair.Joined.Rights.Redact);
        Assert.False(secretary.Joined.Rights.Redact);
        Assert.Equal(new NotYourDuty(Duties.Chairs), (await writing.Engine.RedactAsync(secretary.Participant, 0, 0, 0)).Refusal);
    }

    [Fact]
    public async Task What_is_redacted_is_gone_from_memory_also_when_the_text_cannot_be_read_again_at_once()
    {
        var disk = new ADiskThatFailsAfterRedacting();
        await using var writing = await AWritingEngine.OpenAsync(
            also: services => services.ConfigureDbContext<WorkspaceDb>(options => options.AddInterceptors(disk)));
        var (_, secretary) = await writing.JoinAsync("sekreterarens", await writing.Workspace.CallerAsync("sekreterare"));
        var (_, chair) = await writing.JoinAsync("ordförandens", await writing.Workspace.CallerAsync("ordforande"));
        Write(writing, secretary, "Hemligt");
        await writing.SettleAsync();
        writing.Hub.TakeNews("sekreterarens");

        Assert.Null((await writing.Engine.RedactAsync(chair, secretary.Document.Version, 1, 8)).Refusal);
        Write(writing, secretary, "Mera");
        await writing.SettleAsync();

        // Everybody lets go of it, and nothing is taken on top of what is no longer so.
        var news = writing.Hub.TakeNews("sekreterarens");
        Assert.Contains(new News.Other("Anew"), news);
        Assert.Equal(WritingTexts.NotSaved, Assert.Single(news.OfType<News.Declined>()).Why);
        disk.Fails = false;
        var (joined, again) = await writing.JoinAsync("omladdad", await writing.Workspace.CallerAsync("sekreterare"));
        Assert.DoesNotContain("Hemligt", joined.Document.ToString(), StringComparison.Ordinal);
        Write(writing, again, "Mera");
        await writing.SettleAsync();
        Assert.Empty(writing.Hub.TakeNews("omladdad").OfType<News.Declined>());
    }

    private static void Write(AWritingEngine writing, Participant participant, string words) => writing.Engine.Take(new WritingEngine.Push(
        participant, Guid.CreateVersion7(), participant.Document.Version,
        $$$"""[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"{{{words}}}"}]}}]"""));

    /// <summary>It is worn out by the redaction: what was written lies there, and no text is read.</summary>
    private sealed class ADiskThatFailsAfterRedacting : DbCommandInterceptor
    {
        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Fails |= command.CommandText.Contains("wal_checkpoint", StringComparison.Ordinal);
            return new(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Fails && command.CommandText.Contains("Document", StringComparison.Ordinal) ? throw new SqliteException("disk I/O error", 10) : result;
    }
}

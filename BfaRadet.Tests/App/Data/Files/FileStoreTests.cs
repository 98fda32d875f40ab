using BfaRadet.App.Data.Files;
using BfaRadet.App.Ui;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Data.Files;

public sealed class FileStoreTests : IAsyncLifetime
{
    private static readonly byte[] _bytes = [.. "Bilaga 1"u8];

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_read_back_whole()
    {
        var (first, second) = (await KeepAsync(_bytes), await KeepAsync(_bytes));
        await using var db = _workspace.Db();

        var read = await db.ReadFileAsync(first);

        Assert.Equal(first, second);
        Assert.Equal(_bytes, read);
        Assert.Equal(_bytes.Length, (await db.Files.SingleAsync()).Size);
        Assert.Null(await db.ReadFileAsync(new string('0', 64)));
    }

    [Fact]
    public async Task Of_two_who_add_the_same_bytes_at_once_the_second_is_refused_and_then_finds_them()
    {
        await using var one = _workspace.Db();
        await using var two = _workspace.Db();
        var (first, second) = ((await one.KeepFileAsync(_bytes, _workspace.Clock.Now)).Value, (await two.KeepFileAsync(_bytes, _workspace.Clock.Now)).Value);
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => two.SaveChangesAsync());

        Assert.Equal(first, second);
        Assert.Equal(first, await KeepAsync(_bytes));
    }

    [Fact]
    public async Task Nothing_is_kept_without_what_refers_to_it()
    {
        await using (var db = _workspace.Db())
        {
            _ = (await db.KeepFileAsync(_bytes, _workspace.Clock.Now)).Value;
            // Not saved: the change that referred to it was refused.
        }

        await using var after = _workspace.Db();
        Assert.Empty(await after.Files.ToListAsync());
    }

    [Fact]
    public async Task Bytes_that_are_not_what_was_kept_are_not_handed_out()
    {
        var hash = await KeepAsync(_bytes);
        await using var db = _workspace.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE \"Files\" SET \"Bytes\" = {new byte[] { 1 }}");

        await Assert.ThrowsAsync<InvalidDataException>(() => db.ReadFileAsync(hash));
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_with_words()
    {
        await using var db = _workspace.Db();

        var refused = await db.KeepFileAsync(new byte[FileStore.MaxSize + 1], _workspace.Clock.Now);

        Assert.Equal(new FileTooLarge(FileStore.MaxSize + 1, FileStore.MaxSize), refused.Refusal);
        Assert.Contains("högst 32 MB", RefusalTexts.Of(refused.Refusal!), StringComparison.Ordinal);
    }

    private async Task<string> KeepAsync(byte[] bytes)
    {
        await using var db = _workspace.Db();
        var hash = (await db.KeepFileAsync(bytes, _workspace.Clock.Now)).Value;
        await db.SaveChangesAsync();
        return hash;
    }
}

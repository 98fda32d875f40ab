using BfaRadet.App.Data;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>Everything the process remembers is on the page that says what it becomes with several nodes.</summary>
public sealed partial class StateIsNamedTests
{
    private static readonly Type[] _shared =
    [
        typeof(ConcurrentDictionary<,>), typeof(ConcurrentQueue<>), typeof(PartitionedRateLimiter<>), typeof(ConcurrencyLimiter), typeof(Lock), typeof(SemaphoreSlim),
    ];

    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string _page = Repository.Read("docs/state.md");

    [Fact]
    public void What_is_kept_behind_a_lock_or_in_a_shared_collection_is_named()
    {
        var kept = typeof(Changes).Assembly.GetTypes()
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !typeof(ComponentBase).IsAssignableFrom(t))
            .Where(t => t.GetFields(All | BindingFlags.DeclaredOnly).Any(f => IsShared(f.FieldType)))
            .Select(OutermostOf).Distinct().ToList();

        Assert.Contains("LiveFeed", kept);
        Assert.DoesNotContain(kept, name => !_page.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_named_is_there()
    {
        var types = new[] { typeof(Changes).Assembly, typeof(Refusal).Assembly, GetType().Assembly }.SelectMany(a => a.GetTypes()).ToLookup(t => t.Name);
        using var db = new WorkspaceDb(new DbContextOptionsBuilder<WorkspaceDb>().UseSqlite("Data Source=:memory:").Options);
        var tables = db.Model.GetEntityTypes().ToLookup(t => t.GetTableName()!);

        // Type, Type.Member, Table or Table.Column.
        Assert.DoesNotContain(Name().Matches(_page).Select(m => (Name: m.Groups[1].Value, Member: m.Groups[2].Value)), named =>
            !types[named.Name].Any(t => named.Member == "" || t.GetMember(named.Member, All).Length > 0)
            && !tables[named.Name].Any(t => named.Member == "" || t.FindProperty(named.Member) is not null));
    }

    private static bool IsShared(Type field) => _shared.Contains(field.IsGenericType ? field.GetGenericTypeDefinition() : field);

    private static string OutermostOf(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Name;
    }

    [GeneratedRegex(@"`([A-Z][a-z]\w*)(?:\.([A-Z]\w*))?`")]
    private static partial Regex Name();
}

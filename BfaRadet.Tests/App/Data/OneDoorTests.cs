using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>Reads the compiled app: who makes rows of the journal, and who writes to it by SQL.</summary>
public sealed class OneDoorTests : IDisposable
{
    private const byte Newobj = 0x73;

    private readonly PEReader _file = new(File.OpenRead(typeof(Changes).Assembly.Location));

    private MetadataReader Metadata => _file.GetMetadataReader();

    [Fact]
    public void Only_the_door_for_changes_makes_rows_of_the_journal()
    {
        var rows = typeof(JournalEntry).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Single(c => c.GetParameters().Length > 0);

        Assert.Equal([nameof(Changes)], MakersOf(rows).Distinct());
    }

    [Fact]
    public void No_statement_adds_to_the_journal()
    {
        var statements = new List<string>();
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = Metadata.GetNextHandle(at))
        {
            statements.Add(Metadata.GetUserString(at));
        }

        Assert.Contains(statements, s => s.Contains("INSERT INTO \"MinutesBatches\"", StringComparison.Ordinal));
        Assert.DoesNotContain(statements, s => Regex.IsMatch(s, "INSERT[^;]*INTO\\s+\"?Journal\"?[\\s(]", RegexOptions.IgnoreCase));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>The outermost types whose code calls <c>new</c> with this constructor.</summary>
    private IEnumerable<string> MakersOf(ConstructorInfo made)
    {
        byte[] call = [Newobj, .. BitConverter.GetBytes(made.MetadataToken)];
        foreach (var handle in Metadata.MethodDefinitions)
        {
            var method = Metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0 && _file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes().AsSpan().IndexOf(call) >= 0)
            {
                yield return OutermostOf(method.GetDeclaringType());
            }
        }
    }

    private string OutermostOf(TypeDefinitionHandle type)
    {
        while (Metadata.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
        {
            type = outer;
        }

        return Metadata.GetString(Metadata.GetTypeDefinition(type).Name);
    }
}

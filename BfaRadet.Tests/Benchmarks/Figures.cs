using System.Globalization;
using System.Text;
using BfaRadet.Tests.Testing;

namespace BfaRadet.Tests.Benchmarks;

/// <summary>Times in milliseconds, as a table says them.</summary>
internal readonly record struct Spread(double P50, double P95, double Max)
{
    public static Spread Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new Spread(At(0.50), At(0.95), sorted[^1]);

        double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{P50:0.0} / {P95:0.0} / {Max:0.0}");
}

/// <summary>A table that is printed, and kept in TestResults/benchmarks.md beside the solution.</summary>
internal static class Figures
{
    public static void Publish(string title, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder().Append("## ").AppendLine(title).AppendLine();
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            text.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
            if (at == 0)
            {
                text.Append('|').Insert(text.Length, "---|", row.Length).AppendLine();
            }
        }

        text.AppendLine();
        Xunit.TestContext.Current.TestOutputHelper?.WriteLine(text.ToString());
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "TestResults"));
        File.AppendAllText(Path.Combine(folder.FullName, "benchmarks.md"), text.ToString());
    }
}

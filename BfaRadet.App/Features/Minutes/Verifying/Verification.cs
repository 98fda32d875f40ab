using BfaRadet.App.Features.Minutes.Downloads.Zip;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>
/// Checks exports against their own manifests and seals, and the seals against each other. Pure: what was read in, findings out,
/// in the order they are reported.
/// </summary>
public static class Verification
{
    private static readonly Verdict[] _heaviestFirst =
        [Verifying.Verdict.CannotTell, Verifying.Verdict.Changed, Verifying.Verdict.Draft, Verifying.Verdict.Unchanged];

    public static IReadOnlyList<Finding> Of(IReadOnlyList<Exported> given)
    {
        var findings = new List<Finding>();
        var seals = new List<(string Where, Seal Seal)>();
        foreach (var export in given)
        {
            if (export.Fault is { } fault)
            {
                findings.Add(fault);
                continue;
            }

            if (!export.IsLone && !ExportNames.Ours.Any(export.Files.ContainsKey))
            {
                findings.Add(new Finding(FindingKind.NotAnExport, export.Name, ""));
                continue;
            }

            if (!export.IsLone)
            {
                findings.AddRange(Manifest(export));
            }

            if (export.Files.TryGetValue(ExportNames.Seal, out var text))
            {
                if (Seal.Read(text.Text ?? "") is { } seal)
                {
                    seals.Add((export.Name, seal));
                }
                else
                {
                    findings.Add(new Finding(FindingKind.SealUnreadable, export.Name, ExportNames.Seal));
                }
            }

            if (!export.IsLone)
            {
                findings.AddRange(Sealed(export));
            }
        }

        findings.AddRange(Lone(given.Where(g => g is { IsLone: true, Fault: null }).ToList()));
        findings.AddRange(Chains(seals));
        return findings;
    }

    /// <summary>Cannot tell outweighs changed, which outweighs a draft, which outweighs unchanged.</summary>
    public static Verdict Verdict(IReadOnlyList<Finding> findings) =>
        findings.Count == 0 ? Verifying.Verdict.CannotTell : _heaviestFirst.First(v => v == Verifying.Verdict.Unchanged || findings.Any(f => f.Verdict == v));

    private static IEnumerable<Finding> Manifest(Exported export)
    {
        if (!export.Files.TryGetValue(ExportNames.Manifest, out var manifest))
        {
            return [new Finding(FindingKind.Missing, export.Name, ExportNames.Manifest)];
        }

        if (Read(manifest.Text ?? "") is not { } promised)
        {
            return [new Finding(FindingKind.ManifestUnreadable, export.Name, ExportNames.Manifest)];
        }

        return promised.Select(p => new Finding(
                !export.Files.TryGetValue(p.Key, out var file) ? FindingKind.Missing
                : file.Hash == p.Value ? FindingKind.Unchanged
                : FindingKind.Changed,
                export.Name, p.Key))
            .Concat(export.Files.Keys.Where(name => name != ExportNames.Manifest && !promised.ContainsKey(name)).Order(StringComparer.Ordinal)
                .Select(name => new Finding(FindingKind.Added, export.Name, name)));
    }

    /// <summary>"hash, two spaces, name" for each line, as sha256sum writes it; null for anything else.</summary>
    private static Dictionary<string, string>? Read(string manifest)
    {
        var promised = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in manifest.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.Length < 67 || line[64] != ' ' || line[65] is not (' ' or '*') || !line[..64].All(char.IsAsciiHexDigitLower)
                || !Exported.IsPlain(line[66..]) || !promised.TryAdd(line[66..], line[..64]))
            {
                return null;
            }
        }

        return promised;
    }

    /// <summary>Whether the minutes of the export are those of its seal.</summary>
    private static IEnumerable<Finding> Sealed(Exported export)
    {
        if (!export.Files.TryGetValue(ExportNames.Record, out var file))
        {
            yield return new Finding(FindingKind.Missing, export.Name, ExportNames.Record);
        }
        else if (!export.Files.TryGetValue(ExportNames.Seal, out var text))
        {
            var isPromised = export.Files.TryGetValue(ExportNames.Manifest, out var manifest)
                && Read(manifest.Text ?? "")?.ContainsKey(ExportNames.Seal) == true;
            if (!isPromised)
            {
                yield return TellsOfASeal(export) is { } teller
                    ? new Finding(FindingKind.SealTaken, export.Name, teller)
                    : new Finding(FindingKind.Draft, export.Name, ExportNames.Record);
            }
        }
        else if (Seal.Read(text.Text ?? "") is { } seal)
        {
            yield return Compared(export.Name, file, seal);
            foreach (var finding in seal.RecordHash == file.Hash && seal.Kind == Seal.OfMinutes ? FilesOfTheRecord.Of(export, file, seal) : [])
            {
                yield return finding;
            }
        }
    }

    /// <summary>
    /// The file that is only made with a seal, or says that there is one: who takes the seal and its line in the manifest away does not
    /// make a draft. Null when nothing tells; the minutes themselves hold no seal, which is of their bytes.
    /// </summary>
    private static string? TellsOfASeal(Exported export) =>
        export.Files.TryGetValue(ExportNames.ReadMe, out var words) && ReadMe.SaysSealed(words.Text ?? "") ? ExportNames.ReadMe
        : export.Files.ContainsKey(ExportNames.Notice) ? ExportNames.Notice
        : null;

    /// <summary>Single minutes are compared with every single seal, since nothing says which one is theirs.</summary>
    private static IEnumerable<Finding> Lone(IReadOnlyList<Exported> lone)
    {
        var seals = lone.Select(l => l.Files.TryGetValue(ExportNames.Seal, out var text) ? Seal.Read(text.Text ?? "") : null).OfType<Seal>().ToList();
        foreach (var export in lone)
        {
            if (export.Files.TryGetValue(ExportNames.Record, out var file))
            {
                yield return seals.Count == 0
                    ? new Finding(FindingKind.NothingToCompare, export.Name, export.Name)
                    : Compared(export.Name, file, seals.Find(s => s.RecordHash == file.Hash) ?? seals[0]);
            }
        }

        if (lone.Count > 0 && lone.All(l => !l.Files.ContainsKey(ExportNames.Record)) && seals.Count == 1)
        {
            yield return new Finding(FindingKind.NothingToCompare, lone[0].Name, lone[0].Name);
        }
    }

    private static Finding Compared(string where, ExportedFile file, Seal seal) => new(
        seal.RecordHash == file.Hash ? FindingKind.RecordSealed : FindingKind.RecordNotSealed, where, ExportNames.Record, seal.Number, Mark: seal.Hash);

    /// <summary>The seals of each council in the order of their numbers, each compared with the one before it.</summary>
    private static IEnumerable<Finding> Chains(IReadOnlyList<(string Where, Seal Seal)> seals)
    {
        foreach (var council in seals.GroupBy(s => s.Seal.Council))
        {
            (string Where, Seal Seal)? former = null;
            foreach (var same in council.DistinctBy(s => s.Seal.Hash).GroupBy(s => s.Seal.Number).OrderBy(g => g.Key))
            {
                var (where, seal) = same.First();
                if (same.Count() > 1)
                {
                    yield return new Finding(FindingKind.TwoOfOneNumber, where, ExportNames.Seal, seal.Number);
                }

                if (former is null)
                {
                    if (seal.Number == 1 && seal.Previous != Seal.None)
                    {
                        yield return new Finding(FindingKind.Unlinked, where, ExportNames.Seal, 0, seal.Number);
                    }
                }
                else if (seal.Number == former.Value.Seal.Number + 1)
                {
                    yield return new Finding(
                        seal.Previous != former.Value.Seal.Hash ? FindingKind.Unlinked
                        : seal.AdoptedAt < former.Value.Seal.AdoptedAt ? FindingKind.OutOfTime
                        : FindingKind.Linked,
                        where, ExportNames.Seal, former.Value.Seal.Number, seal.Number);
                }
                else
                {
                    yield return new Finding(
                        FindingKind.NumbersMissing, where, ExportNames.Seal, former.Value.Seal.Number + 1, seal.Number - 1);
                }

                former = (where, seal);
            }
        }
    }
}

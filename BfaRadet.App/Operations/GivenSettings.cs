namespace BfaRadet.App.Operations;

/// <summary>What is wrong with a word on the command line.</summary>
internal enum GivenFault
{
    /// <summary>It is no setting.</summary>
    StrayWord,

    /// <summary>Nobody reads a setting of that name.</summary>
    UnknownSetting,

    /// <summary>Nothing comes after it.</summary>
    WithoutValue,
}

/// <summary>
/// The settings of a command line. The framework's own reader passes over what it cannot read; what is read here is all of it.
/// </summary>
/// <param name="Options">What only a command reads, by name.</param>
/// <param name="Settings">The words of the rest, as the framework reads them.</param>
/// <param name="Fault">The first word that is wrong, as it was given.</param>
internal sealed record GivenSettings(IReadOnlyDictionary<string, string> Options, string[] Settings, (GivenFault Kind, string Word)? Fault)
{
    /// <param name="options">What a command reads beside settings.</param>
    public static GivenSettings Read(IReadOnlyList<string> words, params IReadOnlyList<string> options)
    {
        var (own, settings) = (new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), new List<string>());
        GivenSettings Wrong(GivenFault kind, string word) => new(own, [.. settings], (kind, word));
        for (var at = 0; at < words.Count; at++)
        {
            // "--key value", beside "--key=value", "key=value" and on any machine "/key value".
            var parts = words[at].Split('=', 2);
            var name = parts[0].StartsWith("--", StringComparison.Ordinal) ? parts[0][2..] : parts[0].StartsWith('/') ? parts[0][1..] : parts[0];
            var isOption = options.Contains(name, StringComparer.OrdinalIgnoreCase);
            if (!isOption && !SettingNames.IsKnown(name) || parts.Length == 1 && name == parts[0])
            {
                return IsSetting(words[at]) ? Wrong(GivenFault.UnknownSetting, parts[0]) : Wrong(GivenFault.StrayWord, words[at]);
            }

            var value = parts.Length == 2 ? parts[1] : ++at < words.Count && !words[at].StartsWith("--", StringComparison.Ordinal) ? words[at] : null;
            if (value is null)
            {
                return Wrong(GivenFault.WithoutValue, parts[0]);
            }

            if (isOption)
            {
                own[name] = value;
            }
            else
            {
                settings.Add($"--{name}={value}");
            }
        }

        return new GivenSettings(own, [.. settings], null);
    }

    /// <summary>Whether it is a setting (<c>--urls …</c>, <c>Key=value</c>) and no word of a command's own.</summary>
    public static bool IsSetting(string word) =>
        word.StartsWith('-') || word.Contains('=') && SettingNames.IsKnown(word.Split('=')[0]) || word.StartsWith('/') && OperatingSystem.IsWindows();
}

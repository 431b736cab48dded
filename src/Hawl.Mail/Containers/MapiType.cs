namespace Hawl.Mail.Containers;

/// <summary>The types of property values that are read here (MS-OXCDATA §2.11.1).</summary>
internal static class MapiType
{
    public const ushort Number16 = 0x0002;
    public const ushort Number32 = 0x0003;
    public const ushort Flag = 0x000B;
    public const ushort Object = 0x000D;
    public const ushort Ansi = 0x001E;
    public const ushort Unicode = 0x001F;
    public const ushort Time = 0x0040;
    public const ushort Binary = 0x0102;
    public const ushort Many = 0x1000;
}

// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.ext.cite;

import java.util.Set;

/** What stands between the whole and the part of a number in a language. */
final class DecimalSeparators {

    private static final Set<String> COMMA = Set.of("""
            aae ab abs ace af aln alt an arn arq ast atj av avk ay az ba ban bar bbc-latn bci be be-tarask bew
            bg bjn bm br bs btm bug bxr ca cbk-zam ce co crh crh-cyrl crh-latn cs csb cu cv da de de-at de-ch
            de-formal dsb egl el eml eo es es-formal et eu ext fi fit fon fr frc frp frr fur fy gag gcf gcr gl
            gld gn gor gsw guc hr hrx hsb ht hu hu-formal hy hyw ia id inh io is it jut jv kaa kab kbp kea kge
            kiu kjh kk kk-cyrl kk-kz kk-latn kk-tr kl km koi krc krl ksh ku ku-latn kum kv lad lb lbe lez li lij
            liv lld lmo ln lt ltg lua lv lzz mad map-bms mdf mg mhr min mk mo mrj mui mwl myv nah nap nb nds
            nds-nl nia nl nl-informal nn nrm oc olo os pcd pdc pdt pfl pl pms pnt pt pt-br qu qug rgn rm rmy ro
            roa-tara rsk ru rue rup ruq ruq-cyrl ruq-latn rut sah scn sdc se se-fi se-no se-se ses sg sgs sh sh-
            cyrl sh-latn shi shy-latn sjd sk sl sli sma smn sq sr sr-ec sr-el srn sro stq sty su sv szl tet tr
            tt tt-cyrl ty tyv udm uk uz vec vep vi vls vmf vmw vot vro wa wls wo xal zea
            """.strip().split("\\s+"));

    private DecimalSeparators() {}

    static char of(String language) {
        return COMMA.contains(language) ? ',' : '.';
    }
}
